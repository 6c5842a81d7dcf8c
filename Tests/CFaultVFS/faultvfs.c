#include "faultvfs.h"
#include <sqlite3.h>
#include <string.h>

// One test at a time uses this: the state is the process's.
static sqlite3_vfs *base;
static sqlite3_vfs wrapper;
static long seen, target;
static int fault_code, is_sticky, has_fired;

typedef struct {
  sqlite3_file head;
  sqlite3_file *real;
} FaultFile;

static sqlite3_file *real(sqlite3_file *file) { return ((FaultFile *)file)->real; }

// Counts a call and says whether it must fail.
static int strike(void) {
  ++seen;
  if (target == 0 || !(seen == target || (is_sticky && seen > target))) return SQLITE_OK;
  has_fired = 1;
  return fault_code;
}

static int f_close(sqlite3_file *f) { return real(f)->pMethods ? real(f)->pMethods->xClose(real(f)) : SQLITE_OK; }
static int f_read(sqlite3_file *f, void *b, int n, sqlite3_int64 o) {
  int code = strike();
  return code ? (code == SQLITE_FULL ? SQLITE_IOERR_READ : code) : real(f)->pMethods->xRead(real(f), b, n, o);
}
static int f_write(sqlite3_file *f, const void *b, int n, sqlite3_int64 o) {
  int code = strike();
  return code ? code : real(f)->pMethods->xWrite(real(f), b, n, o);
}
static int f_truncate(sqlite3_file *f, sqlite3_int64 n) {
  int code = strike();
  return code ? code : real(f)->pMethods->xTruncate(real(f), n);
}
static int f_sync(sqlite3_file *f, int flags) {
  int code = strike();
  return code ? code : real(f)->pMethods->xSync(real(f), flags);
}
static int f_size(sqlite3_file *f, sqlite3_int64 *n) {
  int code = strike();
  return code ? code : real(f)->pMethods->xFileSize(real(f), n);
}
static int f_lock(sqlite3_file *f, int l) { return real(f)->pMethods->xLock(real(f), l); }
static int f_unlock(sqlite3_file *f, int l) { return real(f)->pMethods->xUnlock(real(f), l); }
static int f_reserved(sqlite3_file *f, int *o) { return real(f)->pMethods->xCheckReservedLock(real(f), o); }
static int f_control(sqlite3_file *f, int op, void *a) { return real(f)->pMethods->xFileControl(real(f), op, a); }
static int f_sector(sqlite3_file *f) { return real(f)->pMethods->xSectorSize(real(f)); }
static int f_device(sqlite3_file *f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); }

// Version 1: without memory maps, so that every read can fail.
static const sqlite3_io_methods methods = {
  1, f_close, f_read, f_write, f_truncate, f_sync, f_size, f_lock, f_unlock, f_reserved, f_control, f_sector, f_device};

static int v_open(sqlite3_vfs *v, const char *name, sqlite3_file *f, int flags, int *out) {
  (void)v;
  FaultFile *file = (FaultFile *)f;
  file->head.pMethods = 0;
  file->real = (sqlite3_file *)(file + 1);
  memset(file->real, 0, (size_t)base->szOsFile);
  int code = strike();
  if (code) return code == SQLITE_FULL ? SQLITE_CANTOPEN : code;
  code = base->xOpen(base, name, file->real, flags, out);
  if (file->real->pMethods) file->head.pMethods = &methods;
  return code;
}

static int v_delete(sqlite3_vfs *v, const char *name, int sync) {
  (void)v;
  int code = strike();
  return code ? code : base->xDelete(base, name, sync);
}

int faultvfs_register(void) {
  if (base) return SQLITE_OK;
  base = sqlite3_vfs_find(0);
  wrapper = *base;
  wrapper.zName = "fault";
  wrapper.szOsFile = (int)sizeof(FaultFile) + base->szOsFile;
  wrapper.xOpen = v_open;
  wrapper.xDelete = v_delete;
  wrapper.pNext = 0;
  return sqlite3_vfs_register(&wrapper, 0);
}

void faultvfs_arm(long n, int code, int sticky) {
  seen = 0;
  target = n;
  fault_code = code;
  is_sticky = sticky;
  has_fired = 0;
}

long faultvfs_count(void) { return seen; }
int faultvfs_fired(void) { return has_fired; }
