package io.jobmeter.child;

/** What the kernel tells of a process that is over. */
record Reaped(ExitStatus status, Usage usage) {}
