package io.jobmeter.child;

/** The one place that asks which build this is. */
public final class ThisBuild {

    /** A constant of the image builder, so that each build carries its own implementation alone. */
    private static final boolean NATIVE = System.getProperty("org.graalvm.nativeimage.imagecode") != null;

    private ThisBuild() {}

    /** For people: {@code native} or {@code jvm}. */
    public static String kind() {
        return NATIVE ? "native" : "jvm";
    }

    static LibC libc() {
        return NATIVE ? new NativeLibC() : new ForeignLibC();
    }
}
