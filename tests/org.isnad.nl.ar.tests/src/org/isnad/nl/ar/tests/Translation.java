/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.nl.ar.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;

/**
 * One Arabic fragment and the host that it belongs to, both as the framework sees them.
 *
 * @param fragment the bundle {@code org.isnad.nl.ar.*}
 * @param host     the bundle of the platform
 */
record Translation(Bundle fragment, Bundle host) {

    static final String PREFIX = "org.isnad.nl.ar.";

    private static final String ENDING = "_ar.properties";
    private static final Pattern OTHER_LANGUAGE = Pattern.compile(".*_[a-z]{2}(_[A-Z]{2})?\\.properties");

    /** SWT's texts come through a class, see there; everybody else's stand at the path of the English ones. */
    private static final Map<String, String> MOVED =
            Map.of("org/isnad/nl/ar/swt/messages", "org/eclipse/swt/internal/SWTMessages");

    static Translation of(Bundle fragment) {
        String host = fragment.getHeaders("").get(Constants.FRAGMENT_HOST);
        for (Bundle bundle : FrameworkUtil.getBundle(Translation.class).getBundleContext().getBundles()) {
            if (bundle.getSymbolicName().equals(host)) {
                return new Translation(fragment, bundle);
            }
        }
        throw new IllegalStateException(fragment.getSymbolicName() + " has no host " + host);
    }

    /** The Arabic texts by the path of the English file, without its ending, and by key. */
    Map<String, Map<String, String>> arabic() {
        Map<String, Map<String, String>> files = new TreeMap<>();
        for (URL url : entries(fragment)) {
            if (url.getPath().endsWith(ENDING)) {
                String path = path(url, ENDING);
                files.put(MOVED.getOrDefault(path, path), read(url));
            }
        }
        return files;
    }

    /** The English texts of the host and of its own fragments, by the file's path without its ending, and by key. */
    Map<String, Map<String, String>> english() {
        Map<String, Map<String, String>> files = new TreeMap<>();
        for (URL url : entries(host)) {
            String path = url.getPath();
            if (path.endsWith(".properties") && !path.startsWith("/META-INF/")
                    && !OTHER_LANGUAGE.matcher(path).matches()) {
                files.put(path(url, ".properties"), read(url));
            }
        }
        return files;
    }

    /** The class loader that the host's own classes ask for their texts. */
    ClassLoader loader() {
        return host.adapt(BundleWiring.class).getClassLoader();
    }

    private static Iterable<URL> entries(Bundle bundle) {
        Enumeration<URL> found = bundle.findEntries("/", "*.properties", true);
        return found == null ? Collections.emptyList() : Collections.list(found);
    }

    private static String path(URL url, String ending) {
        String path = url.getPath();
        return path.substring(1, path.length() - ending.length());
    }

    /** Reads strictly as UTF-8; the platform would fall back to ISO-8859-1 in silence. */
    private static Map<String, String> read(URL url) {
        try (InputStream in = url.openStream()) {
            ResourceBundle texts =
                    new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
            Map<String, String> byKey = new TreeMap<>();
            texts.keySet().forEach(key -> byKey.put(key, texts.getString(key)));
            return byKey;
        } catch (IOException e) {
            throw new UncheckedIOException(url.toString(), e);
        }
    }
}
