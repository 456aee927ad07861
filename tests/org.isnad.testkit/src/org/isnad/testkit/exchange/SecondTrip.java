/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.testkit.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.isnad.exchange.Content;
import org.isnad.exchange.Format;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.ImportResult.Imported;

/** Writes what was read from a file of another program, and reads it again: nothing may have changed. */
public final class SecondTrip {

    private SecondTrip() {
    }

    /** What changed, or was named as lost on the way. @param options for reading and writing, by id */
    public static List<String> differences(Format format, Supplier<? extends FormatReader> readers,
            Supplier<? extends FormatWriter> writers, Map<String, String> options, Imported read) throws IOException {
        Written written = written(format, writers, options, read);
        List<String> differences = new ArrayList<>();
        written.losses().forEach(loss -> differences.add("lost: " + loss.reason()));
        MemoryFiles files = written.files();
        FormatReader reader = readers.get();
        for (String name : files.files().keySet()) {
            if (!reader.isPart(name, files.files().keySet())) {
                for (Imported again : Readings.of(reader, files.source(name), Readings.chosen(format, options))
                        .documents()) {
                    differences.addAll(RoundTrip.problems(written.documents().getFirst(), List.of(), again,
                            format.severalAnnotators(), format.holds().contains(Content.METADATA)));
                    again.notices().forEach(notice -> differences.add(notice.toString()));
                }
            }
        }
        return differences;
    }

    /** What a writer makes of what was read. */
    public static Written written(Format format, Supplier<? extends FormatWriter> writers, Map<String, String> options,
            Imported read) throws IOException {
        return Written.of(format, writers, options, List.of(SampleDocument.of("again", read)));
    }
}
