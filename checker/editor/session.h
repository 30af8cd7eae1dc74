/* Session: from initialize to shutdown, and the notices that open, change and close documents and change what holds for them. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef EDITOR_SESSION_H
#define EDITOR_SESSION_H

#include "editor/server.h"

void session_start(Server *server, const Call *call);
void session_ready(Server *server, const Call *call);
void session_end(Server *server, const Call *call);
void session_open(Server *server, const Call *call);
void session_change(Server *server, const Call *call);
void session_close(Server *server, const Call *call);
void session_settings(Server *server, const Call *call);
void session_files(Server *server, const Call *call);

#endif
