/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.isnad.model.stored.MalformedFileException;
import org.isnad.model.stored.Manifest;
import org.isnad.model.stored.StoredForm;
import org.isnad.model.stored.StoredForm.Read;
import org.isnad.project.internal.DamagedFileException.Reason;

/** The bytes of a project's XML files: a value in its stored form and a last line with the seal. */
final class XmlFile {

    /** The version of the format that is written here; see {@code docs/formats/project-2.md}. */
    static final int VERSION = StoredForm.VERSION;

    private static final int HEAD = 4096;
    private static final Pattern VERSION_IN_ROOT = Pattern.compile("<isnad:[^>]*\\sversion=\"(\\d{1,9})\"");

    private XmlFile() {
    }

    /** The bytes of a file with one value, sealed. The value was checked when it was made. */
    static <T> Seal.Sealed seal(StoredForm<T> form, T value) {
        return Seal.seal(form.write(value));
    }

    static <T> byte[] write(StoredForm<T> form, T value) {
        return seal(form, value).bytes();
    }

    /**
     * Reads a file of this version or an older one, or of a newer one as far as it can be understood.
     *
     * @throws DamagedFileException  if it is not what was written
     * @throws NewerVersionException if a newer version wrote it and it cannot be understood
     */
    static <T> Read<T> read(StoredForm<T> form, byte[] bytes) throws DamagedFileException, NewerVersionException {
        return read(form, bytes, Seal.of(bytes));
    }

    /** @param seal of the bytes, when it is known */
    static <T> Read<T> read(StoredForm<T> form, byte[] bytes, Seal seal)
            throws DamagedFileException, NewerVersionException {
        try {
            seal.check(bytes);
            return parse(form, bytes, Seal.contentLength(bytes));
        } catch (DamagedFileException e) {
            throw newerOr(bytes, e);
        }
    }

    /**
     * Reads a manifest. One of a newer version needs no seal: a newer version may seal in another way, and such a
     * project is only looked at. But a seal of our kind that is wrong shows damage, not a newer version.
     */
    static Read<Manifest> readManifest(byte[] bytes) throws DamagedFileException, NewerVersionException {
        if (version(bytes) <= VERSION) {
            return read(StoredForm.MANIFEST, bytes);
        }
        try {
            Seal.of(bytes).check(bytes);
        } catch (DamagedFileException e) {
            if (e.reason() == Reason.ALTERED) {
                throw e;
            }
        }
        try {
            return parse(StoredForm.MANIFEST, bytes, bytes.length);
        } catch (DamagedFileException e) {
            throw newerOr(bytes, e);
        }
    }

    private static <T> Read<T> parse(StoredForm<T> form, byte[] bytes, int length) throws DamagedFileException {
        try {
            return form.read(bytes, length);
        } catch (MalformedFileException e) {
            throw new DamagedFileException(Reason.MALFORMED, e);
        }
    }

    private static DamagedFileException newerOr(byte[] bytes, DamagedFileException damage)
            throws NewerVersionException {
        int version = version(bytes);
        if (version > VERSION) {
            throw new NewerVersionException(version, damage);
        }
        return damage;
    }

    /** What the root says about the version, read without believing anything else in the file; 0 if it says nothing. */
    private static int version(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher version = VERSION_IN_ROOT.matcher(head);
        return version.find() ? Integer.parseInt(version.group(1)) : 0;
    }
}
