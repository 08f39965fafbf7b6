package io.jobmeter.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Trouble with files in words for people. */
public final class Explained {

    private Explained() {}

    public static String of(Exception trouble) {
        return switch (trouble) {
            case UncheckedIOException wrapper -> of(wrapper.getCause());
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case NoSuchFileException missing -> "there is no " + missing.getFile();
            case FileAlreadyExistsException taken -> taken.getFile() + " is in the way";
            case NotDirectoryException file -> file.getFile() + " is not a folder";
            case DirectoryNotEmptyException folder -> folder.getFile() + " is a folder";
            case FileSystemException named when named.getReason() != null -> named.getReason();
            case IOException failure when failure.getMessage() != null -> failure.getMessage();
            case IOException nameless -> nameless.getClass().getSimpleName();
            default -> "by a fault of ours: " + trouble.getClass().getSimpleName();
        };
    }
}
