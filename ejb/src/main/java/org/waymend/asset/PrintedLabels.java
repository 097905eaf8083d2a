package org.waymend.asset;

import java.util.List;

/**
 * A sheet of labels.
 *
 * @param unprintable the characters of its texts for which something else is printed, each once
 */
@SuppressWarnings("ArrayRecordComponent") // streamed out as it is, never compared
public record PrintedLabels(byte[] pdf, List<String> unprintable) {}
