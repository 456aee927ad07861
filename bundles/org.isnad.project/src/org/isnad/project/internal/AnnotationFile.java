/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import org.isnad.model.SpanData;
import org.isnad.model.emf.StoredAnnotationSet;
import org.isnad.project.ProjectException;
import org.isnad.project.internal.DamagedFileException.Reason;

/** One annotation file and what is in memory of it. The set is guarded by the project's lock. */
final class AnnotationFile {

    /** Stands for the content of a file that is not there. */
    private static final String ABSENT = "";

    private final Layout layout;
    private final Storage storage;
    private final Path file;
    private final LiveSet set;
    /** SHA-256 of the content that the set's saved state was read from or written to. */
    private String known = ABSENT;

    AnnotationFile(Layout layout, Storage storage, LiveSet set) {
        this.layout = layout;
        this.storage = storage;
        this.set = set;
        this.file = layout.annotations(set.annotator().id(), set.document());
    }

    /** What the file held at one moment. */
    record Content(String hash, List<SpanData> spans) {
    }

    LiveSet set() {
        return set;
    }

    /**
     * Reads the file if it is not what is known.
     *
     * @param textHash of the document's text, which the annotations must belong to
     * @return null if nothing changed
     */
    Content readChanged(String textHash) throws ProjectException {
        try {
            byte[] bytes = storage.read(file);
            String hash = StrictText.hash(bytes);
            return hash.equals(known) ? null : new Content(hash, parse(bytes, textHash));
        } catch (NoSuchFileException e) {
            return known.equals(ABSENT) ? null : new Content(ABSENT, List.of());
        } catch (DamagedFileException e) {
            throw Problems.damaged(layout, file, e);
        } catch (NewerVersionException e) {
            throw Problems.newer(layout, file, e);
        } catch (IOException e) {
            throw Problems.notReadable(file, e);
        }
    }

    private List<SpanData> parse(byte[] bytes, String textHash) throws DamagedFileException, NewerVersionException {
        StoredAnnotationSet stored = XmlFile.read(bytes, StoredAnnotationSet.class);
        if (!stored.getDocument().equals(set.document()) || !stored.getAnnotator().equals(set.annotator().id())) {
            throw new DamagedFileException(Reason.MALFORMED, null);
        }
        if (!textHash.isEmpty() && !stored.getTextHash().equals(textHash)) {
            throw new DamagedFileException(Reason.OTHER_TEXT, null);
        }
        return StoredForms.spans(stored);
    }

    /** Takes what was read into the set. @return whether the set changed */
    boolean takeIn(Content content) {
        known = content.hash();
        return set.merge(content.spans());
    }

    /** Writes the spans; a file without any is removed. @return what the file holds then */
    Content write(AtomicWriter writer, String textHash, List<SpanData> spans) throws ProjectException {
        try {
            if (spans.isEmpty()) {
                writer.delete(file);
                return new Content(ABSENT, spans);
            }
            byte[] bytes = XmlFile.write(StoredForms.annotations(set.document(), set.annotator(), textHash, spans));
            writer.write(file, bytes);
            return new Content(StrictText.hash(bytes), spans);
        } catch (IOException e) {
            throw Problems.notWritable(file, e);
        }
    }

    void written(Content content) {
        known = content.hash();
        set.saved(content.spans());
    }
}
