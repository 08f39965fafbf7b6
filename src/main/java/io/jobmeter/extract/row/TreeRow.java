package io.jobmeter.extract.row;

import com.fasterxml.jackson.databind.JsonNode;

/** A row that was read as JSON, or as what is no different. */
public record TreeRow(JsonNode node) implements JsonRow {}
