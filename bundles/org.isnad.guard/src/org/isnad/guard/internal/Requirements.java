/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.guard.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.isnad.guard.SwitchedOff;
import org.isnad.guard.SwitchedOff.Reason;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.resource.Namespace;

/** What a bundle asks for that cannot be had. */
final class Requirements {

    private static final String DYNAMIC = "dynamic";
    private static final Pattern LEAST = Pattern.compile("(?<!\\(!)\\((?:bundle-)?version>=([^)]+)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\((?:bundle-)?version>=([^)]+)\\)\\)");
    private static final Pattern MOST = Pattern.compile("\\((?:bundle-)?version<=([^)]+)\\)");

    private final List<BundleCapability> offered = new ArrayList<>();

    /** Takes down what all bundles offer that are in use now. */
    Requirements(BundleContext context) {
        for (Bundle bundle : context.getBundles()) {
            BundleWiring wiring = bundle.adapt(BundleWiring.class);
            if (wiring != null) {
                offered.addAll(wiring.getCapabilities(null));
            }
        }
    }

    /** Why a bundle that is not resolved is not. */
    SwitchedOff reason(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        List<BundleCapability> own = revision.getDeclaredCapabilities(null);
        for (BundleRequirement requirement : revision.getDeclaredRequirements(null)) {
            if (isNeeded(requirement) && offered.stream().noneMatch(requirement::matches)
                    && own.stream().noneMatch(requirement::matches)) {
                return missing(bundle, requirement);
            }
        }
        return new SwitchedOff(bundle.getSymbolicName(), bundle.getVersion().toString(), Reason.UNRESOLVED, List.of());
    }

    private static boolean isNeeded(BundleRequirement requirement) {
        String resolution = requirement.getDirectives().get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE);
        String effective = requirement.getDirectives().get(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE);
        return !Namespace.RESOLUTION_OPTIONAL.equals(resolution) && !DYNAMIC.equals(resolution)
                && (effective == null || Namespace.EFFECTIVE_RESOLVE.equals(effective));
    }

    private SwitchedOff missing(Bundle bundle, BundleRequirement requirement) {
        String namespace = requirement.getNamespace();
        String filter = String.valueOf(requirement.getDirectives().get(Namespace.REQUIREMENT_FILTER_DIRECTIVE));
        String name = group(Pattern.compile("\\(" + Pattern.quote(namespace) + "=([^)]+)\\)"), filter);
        String wanted = name.isEmpty() ? namespace + " " + filter : (name + " " + range(filter)).strip();
        List<String> here = offered.stream().filter(capability -> capability.getNamespace().equals(namespace)
                && name.equals(capability.getAttributes().get(namespace)))
                .map(capability -> String.valueOf(capability.getAttributes().get(versionOf(namespace)))).toList();
        return here.isEmpty()
                ? new SwitchedOff(bundle.getSymbolicName(), bundle.getVersion().toString(), Reason.ABSENT,
                        List.of(wanted))
                : new SwitchedOff(bundle.getSymbolicName(), bundle.getVersion().toString(), Reason.OTHER_VERSION,
                        List.of(wanted, String.join(", ", here)));
    }

    private static String versionOf(String namespace) {
        return switch (namespace) {
            case BundleNamespace.BUNDLE_NAMESPACE -> BundleNamespace.CAPABILITY_BUNDLE_VERSION_ATTRIBUTE;
            default -> PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE;
        };
    }

    /** The versions that a filter lets through, as manifests write them; empty for all. */
    static String range(String filter) {
        String below = group(BELOW, filter);
        String most = group(MOST, filter);
        String least = group(LEAST, filter);
        if (below.isEmpty() && most.isEmpty()) {
            return least;
        }
        return "[" + (least.isEmpty() ? "0" : least) + "," + (below.isEmpty() ? most + "]" : below + ")");
    }

    private static String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
