/* Serve: the Language Server Protocol 3.17 for articles, from the first message to the last. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef EDITOR_SERVE_H
#define EDITOR_SERVE_H

#include "editor/server.h"

/* Serves until the client says exit or is gone; gives the exit code of the protocol: 0 after an orderly shutdown, else 1. */
int server_run(int in, int out, ProjectChoice choice, const ClaimclashSettings *asked);

#endif
