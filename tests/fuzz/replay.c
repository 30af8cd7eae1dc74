/* Replay: runs a fuzz target on each file named, or found in a folder named, without a fuzzer; for compilers that have none. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "fuzz.h"

#include <fts.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

static bool run(const char *path)
{
    FILE *file = fopen(path, "rb");
    static uint8_t bytes[1 << 20];
    size_t size = file ? fread(bytes, 1, sizeof bytes, file) : 0;
    uint8_t *exact = malloc(size ? size : 1);        /* so that a byte beyond the end is noticed */
    if (file && exact) {
        for (size_t i = 0; i < size; i++)
            exact[i] = bytes[i];
        LLVMFuzzerTestOneInput(exact, size);
    }
    free(exact);
    if (file)
        fclose(file);
    return file;
}

int main(int argc, char **argv)
{
    int files = 0;
    FTS *walk = argc > 1 ? fts_open(argv + 1, FTS_PHYSICAL | FTS_NOCHDIR, NULL) : NULL;
    for (FTSENT *entry; walk && (entry = fts_read(walk));)
        if (entry->fts_info == FTS_F)
            files += run(entry->fts_accpath);
    if (walk)
        fts_close(walk);
    printf("%d files\n", files);
    return files ? EXIT_SUCCESS : EXIT_FAILURE;
}
