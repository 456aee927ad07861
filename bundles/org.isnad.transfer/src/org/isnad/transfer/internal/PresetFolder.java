/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.support.StrictJson;
import org.isnad.model.SafeName;
import org.isnad.text.message.MessageBundle;
import org.isnad.transfer.ExportPreset;
import org.isnad.transfer.ExportPresets;

/** Presets as JSON, a file each, so that two people who save different ones at a time are in nobody's way. */
final class PresetFolder implements ExportPresets {

    private static final MessageBundle MESSAGES = MessageBundle.beside(PresetFolder.class);

    private static final String ENDING = ".json";
    private static final String PART = ".part";
    private static final int LONGEST_NAME = 48;
    /** What people choose in a dialog is far below it. */
    private static final long MOST_BYTES = 1 << 16;
    private static final String NAME = "name";
    private static final String FORMAT = "format";
    private static final String ANNOTATOR = "annotator";
    private static final String MAPPING = "mapping";
    private static final String OPTIONS = "options";

    private final Path folder;

    /** @param project the project's folder */
    PresetFolder(Path project) {
        folder = project.resolve("exports");
    }

    @Override
    public Listing list() throws IOException {
        List<String> problems = new ArrayList<>();
        List<ExportPreset> presets = new ArrayList<>(read(problems).values());
        presets.sort(Comparator.comparing(ExportPreset::name));
        return new Listing(presets, problems);
    }

    @Override
    public Path save(ExportPreset preset) throws IOException {
        Path file = find(preset.name()).orElseGet(() -> free(preset.name()));
        Files.createDirectories(folder);
        // with the rights that all files of the project get: others share it
        Path part = folder.resolve("." + file.getFileName() + "-" + ProcessHandle.current().pid() + PART);
        try {
            Files.write(part, json(preset), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        return file;
    }

    @Override
    public void remove(String name) throws IOException {
        Optional<Path> file = find(name.strip());
        if (file.isPresent()) {
            Files.delete(file.get());
        }
    }

    private Optional<Path> find(String name) throws IOException {
        return read(new ArrayList<>()).entrySet().stream().filter(entry -> entry.getValue().name().equals(name))
                .map(Map.Entry::getKey).findFirst();
    }

    private Path free(String name) {
        String safe = SafeName.of(name, LONGEST_NAME, "preset");
        Path file = folder.resolve(safe + ENDING);
        for (int i = 2; Files.exists(file, LinkOption.NOFOLLOW_LINKS); i++) {
            file = folder.resolve(safe + '-' + i + ENDING);
        }
        return file;
    }

    private SortedMap<Path, ExportPreset> read(List<String> problems) throws IOException {
        SortedMap<Path, ExportPreset> presets = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return presets;
        }
        List<Path> files;
        try (Stream<Path> children = Files.list(folder)) {
            files = children.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
        }
        for (Path file : files) {
            try {
                presets.put(file, preset(file));
            } catch (BadInputException | IllegalArgumentException | IOException e) {
                problems.add(MESSAGES.text("no-preset", file.toString(), String.valueOf(e.getMessage())));
            }
        }
        return presets;
    }

    private static ExportPreset preset(Path file) throws IOException, BadInputException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IllegalArgumentException(MESSAGES.text("preset-too-large"));
        }
        JsonNode json = StrictJson.read(Files.readAllBytes(file));
        Map<String, String> options = new TreeMap<>();
        json.path(OPTIONS).properties().forEach(option -> options.put(option.getKey(), option.getValue().asText()));
        String name = text(json, NAME).orElseThrow(() -> missing(NAME));
        String format = text(json, FORMAT).orElseThrow(() -> missing(FORMAT));
        return new ExportPreset(name, format, text(json, ANNOTATOR), text(json, MAPPING), options);
    }

    private static Optional<String> text(JsonNode json, String name) {
        return Optional.of(json.path(name).asText("").strip()).filter(value -> !value.isEmpty());
    }

    private static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException(MESSAGES.text("preset-without", name));
    }

    private static byte[] json(ExportPreset preset) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = StrictJson.writer(bytes).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField(NAME, preset.name());
            json.writeStringField(FORMAT, preset.format());
            if (preset.annotator().isPresent()) {
                json.writeStringField(ANNOTATOR, preset.annotator().get());
            }
            if (preset.mapping().isPresent()) {
                json.writeStringField(MAPPING, preset.mapping().get());
            }
            json.writeObjectFieldStart(OPTIONS);
            for (Map.Entry<String, String> option : new TreeMap<>(preset.options()).entrySet()) {
                json.writeStringField(option.getKey(), option.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }
}
