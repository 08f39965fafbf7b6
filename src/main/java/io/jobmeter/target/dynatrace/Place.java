package io.jobmeter.target.dynatrace;

import java.net.URI;

/** Who takes the lines, and what it mostly is when he does not. */
enum Place {
    TENANT {
        @Override
        String explained(int status, URI address) {
            return switch (status) {
                case 401, 403 -> " (the token is wrong, or lacks the scope metrics.ingest)";
                default -> elsewhere(address);
            };
        }

        @Override
        String unreached(URI address) {
            return "";
        }

        private String elsewhere(URI address) {
            String host = String.valueOf(address.getHost());
            return host.contains(".apps.")
                    ? " (" + host + " is the address of Dynatrace's pages; the environment's is "
                            + host.replace(".apps.", ".live.") + ")"
                    : " (is the address that of the environment, *.live.dynatrace.com?)";
        }
    },
    ONEAGENT {
        @Override
        String explained(int status, URI address) {
            return status == 401 || status == 403
                    ? " (OneAgent wants no token: is it OneAgent that listens there?)"
                    : " (is it OneAgent that listens there?)";
        }

        /** Nothing listens on this port before somebody asks for it, and in a container localhost is the container. */
        @Override
        String unreached(URI address) {
            return "; OneAgent listens there once its local HTTP ingest is on, in Dynatrace's settings under Extension"
                    + " Execution Controller, and only on its host's own localhost";
        }
    };

    /** In brackets; what a status that is no success mostly means. */
    abstract String explained(int status, URI address);

    /** What helps where nobody answers; empty where nothing special does. */
    abstract String unreached(URI address);
}
