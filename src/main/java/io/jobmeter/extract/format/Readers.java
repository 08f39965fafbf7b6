package io.jobmeter.extract.format;

import com.google.re2j.Pattern;
import io.jobmeter.extract.rule.Format;
import java.util.Optional;

/** The one place that knows which reader a format has. */
public final class Readers {

    private Readers() {}

    /**
     * @param last where nothing but the last rows makes a difference
     * @param cap how many bytes of a document may be held
     */
    public static FormatReader of(Format format, RowSink sink, Optional<Last> last, long cap) {
        return switch (format) {
            case Format.Text(Pattern pattern) when last.isPresent() -> new LastMatchReader(pattern, sink, last.get());
            case Format.Text(Pattern pattern) -> new TextReader(pattern, sink);
            case Format.Json json -> new JsonReader(json.document(), sink, cap);
            case Format.Yaml yaml -> new YamlReader(yaml.document(), sink, cap);
            case Format.Xml xml -> new XmlReader(xml.document(), sink, cap);
            case Format.Ndjson _ -> new NdjsonReader(sink);
            case Format.Csv csv -> new CsvReader(csv.delimiter(), csv.columns(), sink);
            case Format.Logfmt _ -> new LogfmtReader(sink);
            case Format.Prometheus _ -> new PrometheusReader(sink);
        };
    }
}
