/// The warehouse: the pseudonymous model that figures are computed from.
public enum WarehouseModel {}
