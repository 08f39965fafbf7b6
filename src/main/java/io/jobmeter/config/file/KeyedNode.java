package io.jobmeter.config.file;

import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A value under its key. */
record KeyedNode(ScalarNode key, Node value) {}
