/* SARIF: the parts of a SARIF log that its results share: locations, messages with links, and the rules of the tool. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef REPORT_SARIF_H
#define REPORT_SARIF_H

#include "report/spot.h"

/* An artifactLocation: the path as a URI, every byte escaped that is not plain. */
void sarif_artifact(Json *json, const char *key, Str path, Arena *scratch);
/* "physicalLocation" of an end, with the bytes of the file as its snippet. */
void sarif_physical(Json *json, const End *end, const Spot *spot, Arena *scratch);
/* {"text": ...} under `key`. */
void sarif_text(Json *json, const char *key, Str text);
/* A text in which brackets and braces are no links and placeholders. */
Str sarif_literal(Str plain, Arena *scratch);
/* "tool": the driver and its rules, each with its page as help; their indices are those of `rules`. */
void sarif_tool(Json *json, Rules rules, Arena *scratch);

#endif
