package io.jobmeter.metric;

/** How a short name such as {@code run_success} becomes a metric's full name: {@code keptn_k6_run_success}. */
public record Naming(String template, String integration) {

    public String nameOf(String metric) {
        return template.replace("{integration}", integration).replace("{metric}", metric);
    }
}
