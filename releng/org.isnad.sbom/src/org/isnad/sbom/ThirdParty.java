/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.sbom;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The product's parts for people, licence by licence. */
final class ThirdParty {

    private ThirdParty() {
    }

    static String markdown(Product product) {
        StringBuilder text = new StringBuilder("""
                # Other people's work in Isnad

                Written by the build from what the product holds; do not edit it. Where a part is offered under several
                licences, those that Isnad accepts are named and you may choose one. The texts are in the parts themselves
                or known by the SPDX names below. The same list for programs is `isnad-sbom.json` (CycloneDX), which the
                build leaves beside the product.
                """);
        Map<String, List<Part>> byLicence = product.parts().stream()
                .collect(Collectors.groupingBy(Part::licence, TreeMap::new, Collectors.toList()));
        byLicence.forEach((licence, parts) -> {
            text.append("\n## ").append(licence).append("\n\n| part | version |\n|---|---|\n");
            for (Part part : parts) {
                Coordinates origin = part.origin();
                text.append("| ").append(origin.group()).append(':').append(origin.artifact()).append(" | ")
                        .append(origin.version()).append(" |\n");
            }
        });
        if (!product.mixed().isEmpty()) {
            text.append("\n## In bundles of Isnad\n\n| bundle | holds work under |\n|---|---|\n");
            product.mixed().forEach((bundle, licences) -> text.append("| ").append(bundle).append(" | ")
                    .append(String.join(", ", licences)).append(" |\n"));
        }
        return text.toString();
    }
}
