/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.sbom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The build's step. Words: the checkout, the folder of the products, the local Maven repository, and whether
 * THIRD-PARTY.md is written or compared.
 */
public final class Sbom {

    private static final String VERSION = "0.1.0";

    private Sbom() {
    }

    /** @throws IOException if a part must not be in the product, or THIRD-PARTY.md is not up to date */
    public static void main(String[] words) throws IOException {
        Path root = Path.of(words[0]);
        Path products = Path.of(words[1]);
        Path repository = Path.of(words[2]);
        boolean write = Boolean.parseBoolean(words[3]);
        TargetPlatform target = new TargetPlatform(root.resolve("target-platform/org.isnad.target"), repository);
        AllowedLicences allowed = new AllowedLicences(root.resolve("releng/config/allowed-licences.txt"));
        Product product = Product.of(products, target, new PomLicences(repository), allowed);
        Files.writeString(products.resolveSibling("isnad-sbom.json"), BillOfMaterials.json(product, VERSION));
        Path thirdParty = root.resolve("THIRD-PARTY.md");
        String text = ThirdParty.markdown(product);
        if (write) {
            Files.writeString(thirdParty, text);
        } else if (!Files.exists(thirdParty) || !Files.readString(thirdParty).equals(text)) {
            throw new IOException("THIRD-PARTY.md is not what the product holds. Build once with "
                    + "-Disnad.thirdparty.write=true, look at the difference, and commit it.");
        }
    }
}
