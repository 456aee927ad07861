/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.sbom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.License;
import org.cyclonedx.model.LicenseChoice;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.model.Property;
import org.cyclonedx.model.license.Expression;
import org.cyclonedx.util.BomUtils;

/** The product's parts as CycloneDX. The same product gives the same bytes: no time and no random number is in it. */
final class BillOfMaterials {

    private BillOfMaterials() {
    }

    /** @param version of the product */
    static String json(Product product, String version) throws IOException {
        Bom bom = new Bom();
        Metadata metadata = new Metadata();
        metadata.setTimestamp(null);
        metadata.setComponent(isnad(version));
        bom.setMetadata(metadata);
        for (Part part : product.parts()) {
            bom.addComponent(component(part));
        }
        String parts = product.parts().stream().map(part -> part.origin() + " " + part.licence())
                .collect(Collectors.joining("\n", version + "\n", ""));
        bom.setSerialNumber("urn:uuid:" + UUID.nameUUIDFromBytes(parts.getBytes(StandardCharsets.UTF_8)));
        try {
            return BomGeneratorFactory.createJson(Version.VERSION_16, bom).toJsonString() + "\n";
        } catch (GeneratorException e) {
            throw new IOException("The bill of materials could not be written: " + e.getMessage(), e);
        }
    }

    private static Component isnad(String version) {
        Component isnad = new Component();
        isnad.setType(Component.Type.APPLICATION);
        isnad.setGroup("org.isnad");
        isnad.setName("Isnad");
        isnad.setVersion(version);
        isnad.setLicenses(licence(List.of("EPL-2.0")));
        isnad.setBomRef("isnad");
        return isnad;
    }

    private static Component component(Part part) throws IOException {
        Coordinates origin = part.origin();
        String address = "pkg:maven/" + origin.group() + "/" + origin.artifact() + "@" + origin.version();
        Component component = new Component();
        component.setType(Component.Type.LIBRARY);
        component.setBomRef(address);
        component.setGroup(origin.group());
        component.setName(origin.artifact());
        component.setVersion(origin.version());
        component.setPurl(address);
        component.setScope(Component.Scope.REQUIRED);
        component.setLicenses(licence(part.licences()));
        component.setHashes(BomUtils.calculateHashes(part.bundle().file().toFile(), Version.VERSION_16).stream()
                .filter(hash -> hash.getAlgorithm().equals(Hash.Algorithm.SHA_256.getSpec())).toList());
        component.addProperty(property("isnad:bundle", part.bundle().symbolicName()));
        part.platforms().forEach(platform -> component.addProperty(property("isnad:platform", platform)));
        return component;
    }

    private static LicenseChoice licence(List<String> identifiers) {
        LicenseChoice choice = new LicenseChoice();
        if (identifiers.size() > 1) {
            choice.setExpression(new Expression(String.join(" OR ", identifiers)));
        } else {
            License licence = new License();
            String identifier = identifiers.getFirst();
            if (identifier.startsWith("LicenseRef-")) {
                licence.setName(identifier);
            } else {
                licence.setId(identifier);
            }
            choice.addLicense(licence);
        }
        return choice;
    }

    private static Property property(String name, String value) {
        Property property = new Property();
        property.setName(name);
        property.setValue(value);
        return property;
    }
}
