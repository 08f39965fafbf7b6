package io.jobmeter.target.spool;

import io.jobmeter.target.Shipment;
import io.jobmeter.target.TargetSpec;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A folder with one file for each run and target, of what could not be delivered. */
public final class Spool {

    static final String CORRUPT = ".corrupt";

    private final SpoolSpec spec;
    private final KeptText text = new KeptText();

    public Spool(SpoolSpec spec) {
        this.spec = spec;
    }

    SpoolSpec spec() {
        return spec;
    }

    /** Returns when it is on the disk. */
    public void keep(TargetSpec target, Shipment rest) throws IOException {
        Files.createDirectories(
                spec.folder(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        KeptName name = KeptName.of(target.name(), rest.integration(), rest.at());
        WholeFile.write(spec.folder().resolve(name.text()), text.write(Kept.of(target, rest)));
    }

    /** The oldest first. */
    public List<Path> files() throws IOException {
        return files(file -> KeptName.parse(file).isPresent() && !setAside(file));
    }

    /** What looks like a kept file and has another name: nobody knows whose it is. */
    public List<Path> strangers() throws IOException {
        return files(file -> file.toString().endsWith(".json")
                && KeptName.parse(file).isEmpty()
                && !file.getFileName().toString().startsWith("."));
    }

    List<Path> files(TargetSpec target) throws IOException {
        return files().stream()
                .filter(file -> KeptName.parse(file).orElseThrow().target().equals(KeptName.part(target.name())))
                .toList();
    }

    List<Path> files(Predicate<Path> wanted) throws IOException {
        if (!Files.exists(spec.folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(spec.folder())) {
            return files.filter(wanted).sorted().toList();
        }
    }

    Optional<Hold> hold(String target) throws IOException {
        return Hold.of(spec.folder(), target);
    }

    Kept read(Path file) throws IOException, CorruptException {
        try {
            return text.read(Files.readString(file));
        } catch (CharacterCodingException notText) {
            throw new CorruptException("it is not UTF-8");
        }
    }

    void replace(Path file, Kept kept) throws IOException {
        WholeFile.write(file, text.write(kept));
    }

    void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /** The bytes stay there for people, and nobody tries again to deliver them. */
    Fate setAside(Path file, CorruptException why) throws IOException {
        String name = file.getFileName().toString();
        Files.move(file, file.resolveSibling(name + CORRUPT));
        return new Fate(
                name, Fate.Kind.LOST, "cannot be used (" + why.getMessage() + "); it is now named " + name + CORRUPT);
    }

    static boolean setAside(Path file) {
        return file.toString().endsWith(CORRUPT);
    }
}
