package io.jobmeter.extract;

import com.google.re2j.Pattern;
import io.jobmeter.extract.format.Demand;
import io.jobmeter.extract.format.FormatReader;
import io.jobmeter.extract.format.RowSink;
import io.jobmeter.extract.format.document.JsonReader;
import io.jobmeter.extract.format.document.XmlReader;
import io.jobmeter.extract.format.document.YamlReader;
import io.jobmeter.extract.format.prometheus.PrometheusReader;
import io.jobmeter.extract.format.record.CsvReader;
import io.jobmeter.extract.format.record.LogfmtReader;
import io.jobmeter.extract.format.record.NdjsonReader;
import io.jobmeter.extract.format.text.LastMatchReader;
import io.jobmeter.extract.format.text.StraightScan;
import io.jobmeter.extract.format.text.TextReader;
import io.jobmeter.extract.rule.Format;

/** The one place that knows which reader a format has. */
public final class Readers {

    private Readers() {}

    /** Whether taking bytes in is quick, whatever they and the rules are. */
    public static boolean keepUp(Format format) {
        return switch (format) {
            case Format.Text(Pattern pattern) ->
                StraightScan.of(pattern.pattern()).isPresent();
            case Format.Json _, Format.Yaml _, Format.Xml _ -> true;
            case Format.Ndjson _, Format.Csv _, Format.Logfmt _, Format.Prometheus _ -> false;
        };
    }

    /**
     * @param demand what of the source is asked for at all
     * @param cap how many bytes of a document may be held
     * @param series of how many something may be held until all of it has come
     */
    public static FormatReader of(Format format, RowSink sink, Demand demand, long cap, int series) {
        return switch (format) {
            case Format.Text(Pattern pattern)
            when demand.last().isPresent() ->
                new LastMatchReader(pattern, demand.last().get(), sink);
            case Format.Text(Pattern pattern) -> new TextReader(pattern, sink);
            case Format.Json json -> new JsonReader(json.document(), sink, cap);
            case Format.Yaml yaml -> new YamlReader(yaml.document(), sink, cap);
            case Format.Xml xml -> new XmlReader(xml.document(), sink, cap);
            case Format.Ndjson _ -> new NdjsonReader(sink, demand);
            case Format.Csv csv -> new CsvReader(csv.delimiter(), csv.columns(), sink);
            case Format.Logfmt _ -> new LogfmtReader(sink);
            case Format.Prometheus _ -> new PrometheusReader(sink, series);
        };
    }
}
