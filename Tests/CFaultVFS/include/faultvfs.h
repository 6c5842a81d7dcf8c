#pragma once
// A VFS named "fault" that passes everything on to the default one, except the call that a test wants to see fail.

// Registers it; harmless when repeated. Returns SQLite's code.
int faultvfs_register(void);
// Fails the n-th input/output call from now (1 is the next) with `code`, and all after it when `sticky`; n = 0 disarms.
void faultvfs_arm(long n, int code, int sticky);
// The calls seen since arming.
long faultvfs_count(void);
// 1 when the armed fault has struck.
int faultvfs_fired(void);
