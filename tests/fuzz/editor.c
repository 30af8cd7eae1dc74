/* Fuzz target: a session of the language server as an editor would send it, however broken. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "fuzz.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "editor/serve.h"

enum { BUDGET = 64 << 20 /* bytes for one article */ };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const ClaimclashSettings asked = {.budget = BUDGET};
    const ProjectChoice nothing = {.isolated = true, .no_baseline = true};
    FILE *session = tmpfile();
    int out = open("/dev/null", O_WRONLY);
    if (session && out >= 0 && fwrite(bytes, 1, size, session) == size && fflush(session) == 0 && lseek(fileno(session), 0, SEEK_SET) == 0)
        server_run(fileno(session), out, nothing, &asked);
    if (session)
        fclose(session);
    close(out);
    return 0;
}
