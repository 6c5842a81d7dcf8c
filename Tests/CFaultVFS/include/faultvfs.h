#pragma once
int faultvfs_register(void);
