/* Assets: the bytes of proof.css and proof.js and, for the page's own policy of what may run in it, what they hash to. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef REPORT_PROOF_ASSETS_H
#define REPORT_PROOF_ASSETS_H

/* From the first byte of each to its _end; taken in by assets.S. */
extern const char proof_style[], proof_style_end[];
extern const char proof_script[], proof_script_end[];

/* The build defines PROOF_STYLE_SHA256 and PROOF_SCRIPT_SHA256: 64 hexadecimal digits each. */

#endif
