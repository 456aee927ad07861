/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.impl.EPackageRegistryImpl;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ExtensibleURIConverterImpl;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.isnad.model.emf.StoredModelPackage;
import org.isnad.model.emf.StoredProject;
import org.isnad.model.emf.StoredVersioned;
import org.isnad.project.internal.DamagedFileException.Reason;

/**
 * The bytes of a project's XML files: EMF's XMI and a last line with the checksum of the bytes before it. EMF sees
 * buffers only, and nothing in a file can make it open another file or a connection.
 */
final class XmlFile {

    /** The version of the format that is written here; see {@code docs/formats/project-1.md}. */
    static final int VERSION = 1;

    private static final String SEAL_BEGIN = "<!-- sha256:";
    private static final String SEAL_END = " -->\n";
    private static final int SEAL_LENGTH = SEAL_BEGIN.length() + 64 + SEAL_END.length();
    private static final URI BUFFER = URI.createURI("isnad:/buffer.xml");
    private static final int HEAD = 4096;
    private static final Pattern VERSION_IN_ROOT = Pattern.compile("<isnad:[^>]*\\sversion=\"(\\d{1,9})\"");
    private static final Map<String, Object> LOADING = Map.of(
            XMLResource.OPTION_USE_PARSER_POOL, HardenedParsers.SHARED,
            XMLResource.OPTION_DISABLE_NOTIFY, true);
    private static final Map<String, Object> LOADING_NEWER = Map.of(
            XMLResource.OPTION_USE_PARSER_POOL, HardenedParsers.SHARED,
            XMLResource.OPTION_DISABLE_NOTIFY, true,
            XMLResource.OPTION_RECORD_UNKNOWN_FEATURE, true);
    private static final Map<String, Object> SAVING = Map.of(
            XMLResource.OPTION_ENCODING, StandardCharsets.UTF_8.name(),
            Resource.OPTION_LINE_DELIMITER, "\n");

    private XmlFile() {
    }

    /** The bytes of a file with one root, sealed. Everything in it was checked when it was edited. */
    static byte[] write(StoredVersioned root) {
        root.setVersion(VERSION);
        Resource resource = newResource();
        resource.getContents().add(root);
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        try {
            resource.save(buffer, SAVING);
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer cannot fail", e);
        }
        return sealed(buffer);
    }

    /**
     * Reads a file of this version, or of a newer one as far as it can be understood.
     *
     * @param type what the root must be
     * @throws DamagedFileException  if it is not what was written
     * @throws NewerVersionException if a newer version wrote it and it cannot be understood
     */
    static <T extends StoredVersioned> T read(byte[] bytes, Class<T> type)
            throws DamagedFileException, NewerVersionException {
        int version = version(bytes);
        try {
            checkSeal(bytes);
            return parse(bytes, type, version > VERSION ? LOADING_NEWER : LOADING);
        } catch (DamagedFileException e) {
            if (version > VERSION) {
                throw new NewerVersionException(version, e);
            }
            throw e;
        }
    }

    /**
     * Reads a manifest. One of a newer version needs no seal: a newer version may seal in another way, and such a
     * project is only looked at.
     */
    static StoredProject readManifest(byte[] bytes) throws DamagedFileException, NewerVersionException {
        int version = version(bytes);
        if (version <= VERSION) {
            return read(bytes, StoredProject.class);
        }
        try {
            return parse(bytes, StoredProject.class, LOADING_NEWER);
        } catch (DamagedFileException e) {
            throw new NewerVersionException(version, e);
        }
    }

    private static <T extends StoredVersioned> T parse(byte[] bytes, Class<T> type, Map<String, Object> options)
            throws DamagedFileException {
        Resource resource = newResource();
        try {
            resource.load(new ByteArrayInputStream(bytes), options);
        } catch (IOException | RuntimeException e) {
            // EMF wraps what its parser and the data types say in runtime exceptions of several kinds.
            throw new DamagedFileException(Reason.MALFORMED, e);
        }
        if (resource.getContents().size() != 1 || !type.isInstance(resource.getContents().getFirst())) {
            throw new DamagedFileException(Reason.MALFORMED, null);
        }
        T root = type.cast(resource.getContents().getFirst());
        checkComplete(root);
        // The objects live on without the resource that read them.
        resource.getContents().clear();
        return root;
    }

    private static void checkComplete(EObject root) throws DamagedFileException {
        checkAttributes(root);
        for (Iterator<EObject> all = EcoreUtil.getAllContents(root, false); all.hasNext();) {
            checkAttributes(all.next());
        }
    }

    private static void checkAttributes(EObject object) throws DamagedFileException {
        if (object.eIsProxy()) {
            throw new DamagedFileException(Reason.MALFORMED, null);
        }
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            if (attribute.isRequired() && !object.eIsSet(attribute)) {
                throw new DamagedFileException(Reason.MALFORMED,
                        new IllegalArgumentException(object.eClass().getName() + " without " + attribute.getName()));
            }
        }
    }

    /** What the root says about the version, read without believing anything else in the file; 0 if it says nothing. */
    private static int version(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher version = VERSION_IN_ROOT.matcher(head);
        return version.find() ? Integer.parseInt(version.group(1)) : 0;
    }

    private static byte[] sealed(ByteArrayOutputStream content) {
        byte[] hash = StrictText.hash(content.toByteArray()).getBytes(StandardCharsets.US_ASCII);
        content.writeBytes(SEAL_BEGIN.getBytes(StandardCharsets.US_ASCII));
        content.writeBytes(hash);
        content.writeBytes(SEAL_END.getBytes(StandardCharsets.US_ASCII));
        return content.toByteArray();
    }

    private static void checkSeal(byte[] bytes) throws DamagedFileException {
        int length = bytes.length - SEAL_LENGTH;
        String seal = new String(bytes, Math.max(0, length), Math.min(SEAL_LENGTH, bytes.length),
                StandardCharsets.ISO_8859_1);
        if (length < 1 || bytes[length - 1] != '\n' || !seal.startsWith(SEAL_BEGIN) || !seal.endsWith(SEAL_END)) {
            throw new DamagedFileException(Reason.CUT, null);
        }
        if (!seal.equals(SEAL_BEGIN + StrictText.hash(bytes, length) + SEAL_END)) {
            throw new DamagedFileException(Reason.ALTERED, null);
        }
    }

    private static Resource newResource() {
        ResourceSet resources = new ResourceSetImpl();
        EPackage.Registry packages = new EPackageRegistryImpl();
        packages.put(StoredModelPackage.eNS_URI, StoredModelPackage.eINSTANCE);
        resources.setPackageRegistry(packages);
        resources.setURIConverter(new NoOtherFiles());
        Resource resource = new XMIResourceImpl(BUFFER);
        resources.getResources().add(resource);
        return resource;
    }

    /** Refuses whatever a schema location or a reference in a file points to. */
    private static final class NoOtherFiles extends ExtensibleURIConverterImpl {
        @Override
        public InputStream createInputStream(URI uri, Map<?, ?> options) throws IOException {
            throw new IOException("a project's file points outside itself: " + uri);
        }

        @Override
        public boolean exists(URI uri, Map<?, ?> options) {
            return false;
        }
    }
}
