/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/**
 * A bundle that somebody else made, put into a copy of the product as p2 would leave it there.
 *
 * @param started whether it asks to be started with the program
 * @param headers more lines of its manifest
 * @param files   its other files by name; those that end in .java are compiled
 */
record Stranger(String name, String version, boolean started, Map<String, String> headers, Map<String, String> files) {

    /** What hangs for ever. */
    static final String FOR_EVER = "new java.util.concurrent.CountDownLatch(1).await();";
    static final String THROWS = "throw new IllegalStateException(\"no licence\");";

    static Stranger named(String name) {
        return new Stranger(name, "1.0.0", false, Map.of(), Map.of());
    }

    Stranger startedWithTheProgram() {
        return new Stranger(name, version, true, headers, files);
    }

    Stranger version(String other) {
        return new Stranger(name, other, started, headers, files);
    }

    Stranger header(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(key, value);
        return new Stranger(name, version, started, more, files);
    }

    Stranger file(String path, String text) {
        Map<String, String> more = new LinkedHashMap<>(files);
        more.put(path, text);
        return new Stranger(name, version, started, headers, more);
    }

    Stranger plugin(String extensions) {
        return file("plugin.xml", "<plugin>" + extensions + "</plugin>");
    }

    /** An activator that does this when it is started. */
    Stranger activator(String statement) {
        return startedWithTheProgram().header("Bundle-Activator", name + ".Start")
                .header("Import-Package", "org.osgi.framework")
                .file(name.replace('.', '/') + "/Start.java", "package " + name
                        + ";\npublic class Start implements org.osgi.framework.BundleActivator {\n"
                        + "public void start(org.osgi.framework.BundleContext c) throws Exception {" + statement + "}\n"
                        + "public void stop(org.osgi.framework.BundleContext c) {}\n}\n");
    }

    /** A component that is activated at once, and does this then. */
    Stranger component(String statement) {
        return header("Service-Component", "OSGI-INF/part.xml").header("Bundle-ActivationPolicy", "lazy")
                .file("OSGI-INF/part.xml", "<scr:component xmlns:scr=\"http://www.osgi.org/xmlns/scr/v1.3.0\" name=\""
                        + name + ".Part\" immediate=\"true\"><implementation class=\"" + name + ".Part\"/>"
                        + "</scr:component>")
                .file(name.replace('.', '/') + "/Part.java", "package " + name + ";\npublic class Part {\n"
                        + "public void activate() throws Exception {" + statement + "}\n}\n");
    }

    /** Puts it into the program's folder and list. */
    void addTo(Path program) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.putValue("Manifest-Version", "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", name + ";singleton:=true");
        attributes.putValue("Bundle-Version", version);
        headers.forEach(attributes::putValue);
        String jar = "plugins/" + name + "_" + version + ".jar";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(program.resolve(jar)), manifest)) {
            for (Map.Entry<String, byte[]> file : compiled(program).entrySet()) {
                out.putNextEntry(new JarEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        Path list = list(program);
        List<String> lines = new ArrayList<>(Files.readAllLines(list));
        lines.removeIf(line -> line.startsWith(name + ","));
        lines.add(name + "," + version + "," + jar + ",4," + started);
        Files.write(list, lines, StandardOpenOption.TRUNCATE_EXISTING);
    }

    static Path list(Path program) {
        return program.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
    }

    private Map<String, byte[]> compiled(Path program) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        Path folder = Files.createTempDirectory("isnad-stranger");
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                if (file.getKey().endsWith(".java")) {
                    Path source = folder.resolve(file.getKey());
                    Files.createDirectories(source.getParent());
                    Files.writeString(source, file.getValue());
                    compile(program, source);
                    Path type = Path.of(source.toString().replaceFirst("java$", "class"));
                    all.put(folder.relativize(type).toString(), Files.readAllBytes(type));
                } else {
                    all.put(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
        } finally {
            Isnad.delete(folder);
        }
        return all;
    }

    private static void compile(Path program, Path source) throws IOException {
        try (Stream<Path> jars = Files.list(program.resolve("plugins"))) {
            String path = jars.map(Path::toString).filter(jar -> jar.matches(".*/(org\\.eclipse\\.osgi_|org\\.isnad\\.cli_|"
                    + "org\\.eclipse\\.(ui|core|e4|equinox)\\.|picocli).*")).collect(Collectors.joining(":"));
            ByteArrayOutputStream errors = new ByteArrayOutputStream();
            int failed = ToolProvider.getSystemJavaCompiler().run(null, null, errors, "-proc:none", "--release", "21", "-cp",
                    path, source.toString());
            assertEquals(0, failed, errors::toString);
        }
    }
}
