/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

import org.isnad.model.schema.Tagset;
import org.isnad.model.stored.Manifest;
import org.isnad.model.stored.StoredForm;
import org.isnad.model.stored.StoredForm.Read;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.project.ProjectStore;
import org.isnad.tagset.Tagsets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Projects in folders of the local disk. */
@Component(service = ProjectStore.class)
public final class FolderProjectStore implements ProjectStore {

    private static final Logger LOGGER = System.getLogger(FolderProjectStore.class.getName());

    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Tagsets tagsets;
    private final FolderProject.Settings settings;

    /** The service: the real disk and clock, and ten seconds of patience with other writers. */
    @Activate
    public FolderProjectStore(@Reference Tagsets tagsets) {
        this(tagsets, new DiskStorage(), Clock.systemUTC(), PATIENCE);
    }

    /** @param patience how long a write waits while another process writes */
    public FolderProjectStore(Tagsets tagsets, Storage storage, Clock clock, Duration patience) {
        this.tagsets = tagsets;
        this.settings = new FolderProject.Settings(storage, clock, patience);
    }

    @Override
    public ProjectStore withPatience(Duration patience) {
        return new FolderProjectStore(tagsets, settings.storage(), settings.clock(), patience);
    }

    @Override
    public Project create(Path folder, String name, Tagset tagset) throws ProjectException {
        Layout layout = new Layout(folder);
        Checks.storable("name", name);
        new NewProject(layout, settings, layout.tagsetSource(tagset.name()), tagsets.source(tagset),
                XmlFile.write(StoredForm.MANIFEST, new Manifest(name, tagset.name()))).make();
        return open(layout.root());
    }

    @Override
    public Project open(Path folder) throws ProjectException {
        boolean isManifest = folder.endsWith(Layout.MANIFEST) && !Files.isDirectory(folder);
        Layout layout = new Layout(isManifest ? folder.toAbsolutePath().getParent() : folder);
        Read<Manifest> manifest = readManifest(layout, settings.storage());
        Supplier<ProjectException> obstacle = obstacle(layout, manifest);
        UnfinishedTagset unfinished = new UnfinishedTagset(layout, settings.storage(), manifest.value().tagset());
        if (obstacle == null && (FolderLock.isMarked(layout) || unfinished.isThere())) {
            cleanUp(layout, unfinished);
        }
        TagsetShelf tagset = new TagsetShelf(layout, settings.storage(), tagsets, manifest.value().tagset());
        return new FolderProject(layout, manifest, tagset, settings, obstacle);
    }

    /**
     * Makes the manifest of this version, if nobody else did so or better since it was read. The caller holds the lock.
     *
     * @throws ProjectException {@link ProjectProblem#NEWER_VERSION} if a newer program took the project over meanwhile
     */
    static Read<Manifest> migrate(Layout layout, AtomicWriter writer, Storage storage) throws ProjectException {
        Read<Manifest> now = readManifest(layout, storage);
        if (now.version() > XmlFile.VERSION) {
            throw Problems.newer(layout, layout.manifest(), new NewerVersionException(now.version(), null));
        }
        if (now.version() == XmlFile.VERSION) {
            return now;
        }
        try {
            writer.write(layout.manifest(), XmlFile.write(StoredForm.MANIFEST, now.value()));
        } catch (IOException e) {
            throw Problems.notWritable(layout.manifest(), e);
        }
        return new Read<>(XmlFile.VERSION, now.value());
    }

    private static Read<Manifest> readManifest(Layout layout, Storage storage) throws ProjectException {
        Path file = layout.manifest();
        if (Files.isDirectory(layout.root()) && !Files.exists(file) || Files.isDirectory(file)) {
            throw new ProjectException(ProjectProblem.NOT_A_PROJECT, null, layout.root().toString());
        }
        try {
            return XmlFile.readManifest(storage.read(file));
        } catch (DamagedFileException e) {
            throw Problems.damaged(layout, file, e);
        } catch (NewerVersionException e) {
            throw Problems.newer(layout, file, e);
        } catch (IOException e) {
            throw Problems.notReadable(layout.root(), e);
        }
    }

    private static Supplier<ProjectException> obstacle(Layout layout, Read<Manifest> manifest) {
        if (manifest.version() > XmlFile.VERSION) {
            NewerVersionException newer = new NewerVersionException(manifest.version(), null);
            return () -> Problems.newer(layout, layout.manifest(), newer);
        }
        return Files.isWritable(layout.root()) ? null
                : () -> new ProjectException(ProjectProblem.READ_ONLY, null, layout.root().toString());
    }

    /**
     * Somebody died while writing, or is just writing; only in the first case there is something to do. When that is not
     * possible now the next write does it, and reading goes on.
     */
    private void cleanUp(Layout layout, UnfinishedTagset tagset) {
        // Taking the lock removes the files that were left unfinished.
        try (FolderLock lock = FolderLock.take(layout, settings.withPatience(Duration.ZERO))) {
            tagset.finish(new Pending(layout, settings.storage()), new AtomicWriter(settings.storage()));
        } catch (ProjectException e) {
            LOGGER.log(Level.DEBUG, "what a dead writer left stays for the next write", e);
        }
    }
}
