package io.jobmeter.target.spool;

import io.jobmeter.target.Shipment;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.WholeFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A folder with one file for each run and target, of what could not be delivered. */
public class Spool {

    static final String CORRUPT = ".corrupt";

    private final SpoolSpec spec;
    private final KeptText text = new KeptText();
    private final Set<Path> held = ConcurrentHashMap.newKeySet();

    public Spool(SpoolSpec spec) {
        this.spec = spec;
    }

    SpoolSpec spec() {
        return spec;
    }

    /** Returns where it is, when it is on the disk. */
    public Path keep(TargetSpec target, Shipment rest) throws IOException {
        Files.createDirectories(
                spec.folder(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        KeptName name = KeptName.of(target.name(), rest.integration(), rest.at());
        Path file = spec.folder().resolve(name.text());
        replace(file, Kept.of(target, rest));
        return file;
    }

    /** The oldest first. */
    public List<Path> files() throws IOException {
        return files(file -> KeptName.parse(file).isPresent() && !isAside(file));
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
        return Hold.of(spec.folder().resolve("." + KeptName.part(target) + ".lock"), held);
    }

    Kept read(Path file) throws IOException, CorruptException {
        try {
            return text.read(Files.readString(file));
        } catch (CharacterCodingException notText) {
            throw new CorruptException("it is not UTF-8");
        }
    }

    void replace(Path file, Kept kept) throws IOException {
        WholeFile.write(file, text.write(kept), "rw-------");
    }

    /** The file is gone where nothing is left. */
    void reduce(Path file, Kept left) throws IOException {
        if (left.shipment().all().isEmpty()) {
            remove(file);
        } else {
            replace(file, left);
        }
    }

    void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /** The folder may be one that others use, too: only what looks like ours all through is removed. */
    void removeHalves(Instant now) throws IOException {
        if (Files.exists(spec.folder())) {
            WholeFile.removeHalves(
                    spec.folder(), name -> KeptName.parse(Path.of(name)).isPresent(), now);
        }
    }

    /** The bytes stay there for people, and nobody tries again to deliver them. */
    void setAside(Path file) throws IOException {
        Files.move(file, file.resolveSibling(aside(file)));
    }

    static String aside(Path file) {
        return file.getFileName() + CORRUPT;
    }

    private static boolean isAside(Path file) {
        return file.toString().endsWith(CORRUPT);
    }
}
