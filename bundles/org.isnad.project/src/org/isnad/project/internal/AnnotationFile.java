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

import org.isnad.model.AnnotationData;
import org.isnad.model.Foreign;
import org.isnad.model.stored.AnnotationsContent;
import org.isnad.model.stored.StoredForm;
import org.isnad.model.stored.StoredForm.Read;
import org.isnad.project.ProjectException;
import org.isnad.project.internal.DamagedFileException.Reason;

/** One annotation file and what is in memory of it. The set is guarded by the project's lock. */
final class AnnotationFile {

    /** Stands for the content of a file that is not there. */
    private static final String ABSENT = "absent";
    private static final String UNKNOWN = "";

    private final Layout layout;
    private final Storage storage;
    private final Path file;
    private final LiveSet set;
    /** SHA-256 of the content that the set was read from or written to. */
    private String known = UNKNOWN;
    private Foreign foreign = Foreign.NONE;
    private int version = XmlFile.VERSION;

    AnnotationFile(Layout layout, Storage storage, LiveSet set) {
        this.layout = layout;
        this.storage = storage;
        this.set = set;
        this.file = layout.annotations(set.annotator().id(), set.document());
    }

    /**
     * What the file held at one moment.
     *
     * @param foreign what a newer version stored beside the annotations
     */
    record Content(String hash, List<AnnotationData> annotations, Foreign foreign, int version) {
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
            Seal seal = Seal.of(bytes);
            return seal.whole().equals(known) ? null : parse(bytes, seal, textHash);
        } catch (NoSuchFileException e) {
            return known.equals(ABSENT) ? null : new Content(ABSENT, List.of(), Foreign.NONE, XmlFile.VERSION);
        } catch (DamagedFileException e) {
            throw Problems.damaged(layout, file, e);
        } catch (NewerVersionException e) {
            throw Problems.newer(layout, file, e);
        } catch (IOException e) {
            throw Problems.notReadable(file, e);
        }
    }

    private Content parse(byte[] bytes, Seal seal, String textHash) throws DamagedFileException, NewerVersionException {
        Read<AnnotationsContent> read = XmlFile.read(StoredForm.ANNOTATIONS, bytes, seal);
        AnnotationsContent stored = read.value();
        if (!stored.document().equals(set.document()) || !stored.annotator().equals(set.annotator().id())) {
            throw new DamagedFileException(Reason.MALFORMED, null);
        }
        if (!textHash.isEmpty() && !stored.textHash().equals(textHash)) {
            throw new DamagedFileException(Reason.OTHER_TEXT, null);
        }
        return new Content(seal.whole(), stored.annotations(), stored.foreign(), read.version());
    }

    /** Reads the file whatever it holds. */
    Content read(String textHash) throws ProjectException {
        known = UNKNOWN;
        return readChanged(textHash);
    }

    /** Says that the set was made of this content. */
    void taken(Content content) {
        known = content.hash();
        foreign = content.foreign();
        version = content.version();
    }

    /** Writes the annotations; a file with nothing in it is removed. */
    void write(AtomicWriter writer, String textHash, List<AnnotationData> annotations) throws ProjectException {
        if (version > XmlFile.VERSION) {
            throw Problems.newer(layout, file, new NewerVersionException(version, null));
        }
        try {
            if (annotations.isEmpty() && foreign.isEmpty()) {
                writer.delete(file);
                known = ABSENT;
                return;
            }
            Seal.Sealed sealed = XmlFile.seal(StoredForm.ANNOTATIONS, new AnnotationsContent(set.document(),
                    set.annotator().id(), textHash, annotations, foreign));
            if (!sealed.seal().whole().equals(known)) {
                writer.write(file, sealed.bytes());
                known = sealed.seal().whole();
            }
            version = XmlFile.VERSION;
        } catch (IOException e) {
            throw Problems.notWritable(file, e);
        }
    }
}
