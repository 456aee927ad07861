/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.isnad.model.Annotator;
import org.isnad.model.AnnotatorId;
import org.isnad.model.Claim;
import org.isnad.model.DocumentId;
import org.isnad.model.Foreign;
import org.isnad.model.emf.StoredAnnotationSet;
import org.isnad.model.emf.StoredAnnotator;
import org.isnad.model.emf.StoredClaim;
import org.isnad.model.emf.StoredDocument;
import org.isnad.model.emf.StoredModelFactory;
import org.isnad.model.emf.StoredModelPackage;
import org.isnad.model.emf.StoredProject;
import org.isnad.model.emf.StoredRegistry;
import org.isnad.model.stored.ClaimContent;
import org.isnad.model.stored.Manifest;
import org.isnad.model.stored.RegistryContent;
import org.isnad.model.stored.StoredForm;
import org.isnad.testkit.AnyObjects;
import org.isnad.testkit.Seeded;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Ecore model defines the format: what EMF writes the product reads, and the other way round. */
class StoredModelTest {

    private static final StoredModelFactory FACTORY = StoredModelFactory.eINSTANCE;

    @Test
    void emfAndTheProductReadEachOthersFiles() {
        Seeded.rounds(Seeded.slow() ? 2000 : 150, random -> {
            AnyObjects any = new AnyObjects(random);
            assertBothWays(StoredForm.ANNOTATIONS, StoredFormTest.annotations(any), EmfForms::of,
                    stored -> EmfForms.value((StoredAnnotationSet) stored));
            assertBothWays(StoredForm.DOCUMENT, any.document(new DocumentId("d")), EmfForms::of,
                    stored -> EmfForms.value((StoredDocument) stored));
            assertBothWays(StoredForm.REGISTRY, new RegistryContent(any.list(any::entity), Foreign.NONE), EmfForms::of,
                    stored -> EmfForms.value((StoredRegistry) stored));
            Claim claim = any.claim();
            assertBothWays(StoredForm.CLAIM, new ClaimContent(claim, any.list(() -> any.relation(claim.id()))),
                    EmfForms::of, stored -> EmfForms.value((StoredClaim) stored));
        });
    }

    @Test
    void theSmallFiles() throws Exception {
        StoredAnnotator annotator = (StoredAnnotator) load(StoredForm.ANNOTATOR.write(new Annotator(new AnnotatorId(
                "a"), "سارة & co")));
        assertEquals("سارة & co", annotator.getName());
        StoredProject project = (StoredProject) load(StoredForm.MANIFEST.write(new Manifest("مشروع\n", "news")));
        assertEquals("مشروع\n", project.getName());
        assertEquals(StoredForm.VERSION, project.getVersion());
    }

    private static <T> void assertBothWays(StoredForm<T> form, T value, Function<T, EObject> toEmf,
            Function<EObject, T> fromEmf) throws Exception {
        assertEquals(value, fromEmf.apply(load(form.write(value))));
        byte[] written = save(toEmf.apply(value));
        assertEquals(value, form.read(written, written.length).value());
    }

    private static EObject load(byte[] bytes) throws IOException {
        Resource resource = resource();
        resource.load(new ByteArrayInputStream(bytes), Map.of());
        assertEquals(List.of(), resource.getErrors());
        return resource.getContents().getFirst();
    }

    private static byte[] save(EObject root) throws IOException {
        Resource resource = resource();
        resource.getContents().add(root);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        resource.save(bytes, Map.of(XMLResource.OPTION_ENCODING, "UTF-8"));
        return bytes.toByteArray();
    }

    private static Resource resource() {
        ResourceSet resources = new ResourceSetImpl();
        resources.getPackageRegistry().put(StoredModelPackage.eNS_URI, StoredModelPackage.eINSTANCE);
        Resource resource = new XMIResourceImpl(URI.createURI("test:/buffer.xml"));
        resources.getResources().add(resource);
        return resource;
    }

    @Test
    void rangesAreWrittenAsText() {
        List<TextRange> ranges = List.of(new TextRange(4, 9), new TextRange(12, 14));

        String text = FACTORY.convertToString(StoredModelPackage.Literals.RANGES, ranges);

        assertEquals("4-9 12-14", text);
        assertEquals(ranges, FACTORY.createFromString(StoredModelPackage.Literals.RANGES, text));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "4", "4-", "-4-5", "9-4", "4-9,12-14", "4-9  12-14", "4-9 ", "٤-٩",
        "4-99999999999" })
    void otherTextsAreNoRanges(String text) {
        assertThrows(IllegalArgumentException.class,
                () -> FACTORY.createFromString(StoredModelPackage.Literals.RANGES, text));
    }
}
