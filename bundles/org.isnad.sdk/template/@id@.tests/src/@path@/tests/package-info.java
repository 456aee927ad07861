/* SPDX-License-Identifier: EPL-2.0 */
/** What the format owes its users, as tests. They live in a fragment, which sees all of the plug-in. */
package @id@.tests;
