/// Calls `body` with 1, 2, 3, ... until it says that step did not happen any more, and gives the number of steps that did.
///
/// This walks a fault through every place where it can strike: the n-th write, the n-th call, the n-th step of a swap.
@discardableResult
public func withEvery(limit: Int = 10_000, _ body: (Int) throws -> Bool) rethrows -> Int {
  for number in 1...limit where try !body(number) { return number - 1 }
  preconditionFailure("after \(limit) steps a fault still strikes: the walk does not end")
}
