package io.jobmeter.target;

import io.quarkus.runtime.Application;

/**
 * Quarkus, which the REST client lives in, started only by who needs it: it takes as long as all the rest of a short
 * run together. It is never stopped: the process ends after the last delivery, and stopping would wait for its threads.
 */
public final class QuarkusContainer {

    private QuarkusContainer() {}

    /** Returns when it has started, be it by this call or another one. */
    public static synchronized void start() {
        if (Application.currentApplication() == null) {
            SealedConfiguration.seal();
            generated().start(new String[0]);
        }
    }

    private static Application generated() {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            Class<?> application = Class.forName(Application.APP_CLASS_NAME, true, loader);
            return (Application) application.getConstructor().newInstance();
        } catch (ReflectiveOperationException unbuilt) {
            throw new IllegalStateException("this program was not packaged by Quarkus", unbuilt);
        }
    }
}
