/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.properties;

import org.eclipse.swt.widgets.Control;

/** A field for one feature of the annotations that are shown. */
interface FeatureField {

    /** Shows what the annotations have now, unless something wrong was typed into the field, which stays. */
    void show(Shared values);

    /** Takes what was typed and not taken yet. */
    void commit();

    /** Where typing begins. */
    Control control();
}
