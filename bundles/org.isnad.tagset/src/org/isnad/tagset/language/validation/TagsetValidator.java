/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.language.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.google.inject.Inject;
import com.ibm.icu.text.SpoofChecker;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.ComposedChecks;
import org.isnad.model.SafeName;
import org.isnad.model.schema.Style;
import org.isnad.tagset.Contrast;
import org.isnad.tagset.Problem;
import org.isnad.tagset.internal.Keys;
import org.isnad.tagset.language.Syntax;
import org.isnad.tagset.language.TagsetImports;
import org.isnad.tagset.language.TakenKeys;
import org.isnad.tagset.language.ast.AstPackage;
import org.isnad.tagset.language.ast.ColourTrait;
import org.isnad.tagset.language.ast.FeatureDeclaration;
import org.isnad.tagset.language.ast.Import;
import org.isnad.tagset.language.ast.KeyTrait;
import org.isnad.tagset.language.ast.Label;
import org.isnad.tagset.language.ast.LayerDeclaration;
import org.isnad.tagset.language.ast.Named;
import org.isnad.tagset.language.ast.TagDeclaration;
import org.isnad.tagset.language.ast.TagList;
import org.isnad.tagset.language.ast.TagsetFile;
import org.isnad.tagset.language.ast.Trait;

/** Names, imports, keys, colours and labels. */
@ComposedChecks(validators = { FeatureChecks.class, ConstraintChecks.class })
public class TagsetValidator extends ReportingValidator {

    private static final AstPackage AST = AstPackage.eINSTANCE;
    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();

    @Inject
    private TagsetImports imports;

    @Check
    public void tagsetName(TagsetFile file) {
        if (file.getName() == null) {
            error(Problem.UNEXPECTED_END, file, null);
        } else if (!SafeName.isSafe(file.getName())) {
            error(Problem.BAD_NAME, file, AST.getTagsetFile_Name(), file.getName());
        }
    }

    @Check
    public void names(TagsetFile file) {
        unique(imports.layers(file), file);
        unique(imports.lists(file), file);
    }

    @Check
    public void names(LayerDeclaration layer) {
        unique(layer.getFeatures(), layer);
        unique(layer.getRoles(), layer);
        unique(layer.getConstraints(), layer);
    }

    @Check
    public void names(FeatureDeclaration feature) {
        unique(Syntax.tags(feature), feature);
    }

    @Check
    public void names(TagList list) {
        unique(Syntax.flat(list.getTags()), list);
    }

    /** Reports inside the place what is called like another thing, or looks like it. */
    private void unique(List<? extends Named> all, EObject place) {
        Map<String, String> looks = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (Named named : all) {
            String name = named.getName();
            if (name == null) {
                continue;
            }
            boolean here = isInside(named, place);
            EObject shown = here ? named : place;
            if (name.isBlank() || name.chars().anyMatch(c -> Character.isISOControl(c))) {
                error(Problem.BAD_NAME, shown, here ? AST.getNamed_Name() : null, name);
            } else if (!names.add(name)) {
                error(Problem.DUPLICATE_NAME, shown, here ? AST.getNamed_Name() : null, name);
            } else {
                String other = looks.putIfAbsent(LOOKS.getSkeleton(name), name);
                if (other != null) {
                    warning(Problem.LOOK_ALIKE, shown, here ? AST.getNamed_Name() : null, name, other);
                }
            }
        }
    }

    private static boolean isInside(EObject object, EObject place) {
        for (EObject at = object; at != null; at = at.eContainer()) {
            if (at == place) {
                return true;
            }
        }
        return false;
    }

    @Check
    public void found(Import declaration) {
        Optional<TagsetFile> imported = imports.file(declaration);
        if (imported.isEmpty()) {
            error(Problem.UNKNOWN_IMPORT, declaration, AST.getImport_Tagset(), declaration.getTagset());
        } else if (imports.isCyclic(declaration)) {
            error(Problem.CYCLIC_IMPORT, declaration, AST.getImport_Tagset(), declaration.getTagset());
        } else {
            List<String> known = imports.layers(imported.get()).stream().map(Named::getName).toList();
            for (int i = 0; i < declaration.getLayers().size(); i++) {
                if (!known.contains(declaration.getLayers().get(i))) {
                    error(Problem.UNKNOWN_NAME, declaration, AST.getImport_Layers(), i,
                            declaration.getLayers().get(i));
                }
            }
        }
    }

    /** Keys of layers and of the tags that name an annotation mark something from the text: none may mean two things. */
    @Check
    public void keys(TagsetFile file) {
        Map<String, KeyTrait> taken = new HashMap<>();
        for (LayerDeclaration layer : imports.layers(file)) {
            layer.getTraits().forEach(trait -> take(trait, layer, file, taken));
            layer.getFeatures().stream().filter(feature -> TakenKeys.NAMING.equals(feature.getName()))
                    .forEach(feature -> takeAll(feature, file, taken));
        }
    }

    /** Keys of other features' tags are used while that feature is asked for. */
    @Check
    public void keys(FeatureDeclaration feature) {
        if (!TakenKeys.NAMING.equals(feature.getName())) {
            takeAll(feature, feature, new HashMap<>());
        }
    }

    private void takeAll(FeatureDeclaration feature, EObject place, Map<String, KeyTrait> taken) {
        for (TagDeclaration tag : Syntax.tags(feature)) {
            tag.getTraits().forEach(trait -> take(trait, tag, place, taken));
        }
    }

    private void take(Trait trait, Named owner, EObject place, Map<String, KeyTrait> taken) {
        if (!(trait instanceof KeyTrait key) || key.getKey() == null) {
            return;
        }
        boolean here = isInside(trait, place);
        String free = Keys.free(taken.keySet(), owner.getName() == null ? "" : owner.getName()).stream().findFirst()
                .orElse("-");
        if (!Keys.isKey(key.getKey())) {
            error(Problem.BAD_KEY, here ? trait : place, here ? AST.getKeyTrait_Key() : null, key.getKey(), free);
        } else if (taken.putIfAbsent(key.getKey(), key) != null) {
            error(Problem.DUPLICATE_KEY, here ? trait : place, here ? AST.getKeyTrait_Key() : null, key.getKey(), free);
        }
    }

    @Check
    public void traitsOnce(LayerDeclaration layer) {
        once(layer.getTraits());
    }

    @Check
    public void traitsOnce(TagDeclaration tag) {
        once(tag.getTraits());
    }

    private void once(List<Trait> traits) {
        Set<Object> seen = new HashSet<>();
        for (Trait trait : traits) {
            if (!seen.add(trait.eClass()) && trait.eClass() != AST.getAllowanceTrait()) {
                String word = trait.eClass().getName().replace("Trait", "").toLowerCase(Locale.ROOT);
                error(Problem.GIVEN_TWICE, trait, null, word);
            }
        }
    }

    @Check
    public void contrast(ColourTrait colour) {
        if (colour.getLight() != null && colour.getDark() != null
                && !Contrast.suffices(new Style(colour.getLight(), colour.getDark()))) {
            error(Problem.LOW_CONTRAST, colour, null, colour.getLight() + " / " + colour.getDark());
        }
    }

    @Check
    public void arabic(Label label) {
        if (label.getArabic() != null && label.getArabic().codePoints()
                .noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)
                && label.getArabic().codePoints().anyMatch(Character::isLetter)) {
            warning(Problem.NOT_ARABIC, label, AST.getLabel_Arabic(), label.getArabic());
        }
    }
}
