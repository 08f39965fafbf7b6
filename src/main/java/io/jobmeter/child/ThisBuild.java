package io.jobmeter.child;

/** The one place that asks which build this is. */
final class ThisBuild {

    /** A constant of the image builder, so that each build carries its own implementation alone. */
    private static final boolean NATIVE = System.getProperty("org.graalvm.nativeimage.imagecode") != null;

    private ThisBuild() {}

    static LibC libc() {
        return NATIVE ? new NativeLibC() : new ForeignLibC();
    }
}
