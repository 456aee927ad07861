/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.ide.server.rename.IRenameService2;
import org.eclipse.xtext.resource.XtextResource;

/** Renames in a file and in all files that import it, for clients of the language server. */
public class TagsetRenaming implements IRenameService2 {

    @Inject
    private Mentions mentions;
    @Inject
    private Naming naming;
    @Inject
    private UriExtensions uris;

    @Override
    public WorkspaceEdit rename(Options options) {
        String uri = options.getRenameParams().getTextDocument().getUri();
        return options.getLanguageServerAccess().doSyncRead(uri, context -> {
            Mention mention = mention(context, options.getRenameParams().getPosition()).filter(this::isOurs)
                    .orElseThrow(() -> refused(Texts.text("rename.nothing")));
            String name = options.getRenameParams().getNewName();
            List<Resource> files = Workspace.tagsets(context.getResource());
            naming.refusal(mention.target(), name, files).ifPresent(reason -> {
                throw refused(reason);
            });
            Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
            for (Resource file : files) {
                Document document = new Document(0, ((XtextResource) file).getParseResult().getRootNode().getText());
                List<TextEdit> edits = Protocol.edits(document, naming.edits(mention.target(), name, file));
                if (!edits.isEmpty()) {
                    changes.put(uris.toUriString(file.getURI()), edits);
                }
            }
            return new WorkspaceEdit(changes);
        });
    }

    @Override
    public Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> prepareRename(
            PrepareRenameOptions options) {
        String uri = options.getParams().getTextDocument().getUri();
        return options.getLanguageServerAccess().doSyncRead(uri, context ->
                mention(context, options.getParams().getPosition()).filter(this::isOurs)
                        .map(mention -> Either3.<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forSecond(
                                new PrepareRenameResult(Protocol.range(context.getDocument(),
                                        mention.region().getOffset(), mention.region().getLength()),
                                        mention.target().getName())))
                        .orElse(null));
    }

    private Optional<Mention> mention(ILanguageServerAccess.Context context, org.eclipse.lsp4j.Position position) {
        return mentions.at(context.getResource(), Protocol.offset(context.getDocument(), position));
    }

    /** Shipped tagsets stay as they are. */
    private boolean isOurs(Mention mention) {
        return mention.target().eResource().getURI().isFile();
    }

    private static ResponseErrorException refused(String reason) {
        return new ResponseErrorException(new ResponseError(ResponseErrorCode.RequestFailed, reason, null));
    }
}
