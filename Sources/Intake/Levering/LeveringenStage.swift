public import Definitions
internal import FileKit
internal import Foundation
internal import Register
internal import Synchronization

/// Turns several deliveries into their staging databases, as many at a time as there are cores.
///
/// One process for all: most deliveries are small, and starting a program and reading the definitions takes longer than reading such a file.
public enum LeveringenStage {
  /// What a worker says.
  private enum Message: Sendable {
    case read(place: Int, Result<LeveringStage.Result, IntakeError>)
    case finished
  }

  /// Reads the deliveries that `.lev` files name; each database stands in `werk/bron` under the name of its `.lev`.
  ///
  /// `report` hears of each delivery in the order of `levs`. After a failure no delivery is begun any more, those at work are finished, and
  /// the first failure in that order is thrown.
  public static func run(
    levs: [String], data: String, definitions: DefinitionSet, report: (LeveringStage.Result) -> Void
  ) throws(IntakeError) {
    let register: LeveringenRegister
    do throws(RegisterError) { register = try LeveringenRegister(RegisterMap(data: data)) } catch { throw .register(error) }
    let next: NextPlace = NextPlace(count: levs.count)
    let workers: Int = min(levs.count, ProcessInfo.processInfo.activeProcessorCount)
    let queue: BoundedQueue<Message> = BoundedQueue(capacity: max(1, workers))
    for _ in 0..<workers {
      BoundedQueue<Message>.beside {
        while let place = next.take() {
          let result: Result<LeveringStage.Result, IntakeError> = one(levs[place], data, register, definitions)
          if case .failure = result { next.stop() }
          guard queue.send(.read(place: place, result)) else { return }
        }
        _ = queue.send(.finished)
      }
    }
    try collect(queue, workers: workers, count: levs.count, bron: data + "/werk/bron", report)
  }

  /// Hears all workers out, and passes on what they made in the order of the list.
  private static func collect(
    _ queue: BoundedQueue<Message>, workers: Int, count: Int, bron: String, _ report: (LeveringStage.Result) -> Void
  ) throws(IntakeError) {
    var results: [Result<LeveringStage.Result, IntakeError>?] = [Result<LeveringStage.Result, IntakeError>?](repeating: nil, count: count)
    var told: Int = 0
    var busy: Int = workers
    while busy > 0 {
      guard case .read(let place, let read) = queue.receive() else {
        busy -= 1
        continue
      }
      results[place] = read
      while told < count, case .success(let result)? = results[told] {
        report(result)
        told += 1
      }
    }
    for case .failure(let error)? in results { throw error }
    guard count > 0 else { return }
    // The databases count from the moment that this stage is done, so waiting for the disk once is enough.
    do throws(FileError) { try FileSystem.syncTree(bron) } catch { throw .file(error) }
  }

  private static func one(
    _ lev: String, _ data: String, _ register: LeveringenRegister, _ definitions: DefinitionSet
  ) -> Result<LeveringStage.Result, IntakeError> {
    let uit: String = data + "/werk/bron/" + FileSystem.name(of: lev).dropLast(".lev".utf8.count) + ".sqlite"
    do throws(IntakeError) {
      return .success(try LeveringStage.run(lev: lev, data: data, uit: uit, register: register, definitions: definitions, waitForDisk: false))
    } catch { return .failure(error) }
  }

  /// Hands out the places of the list one by one.
  private final class NextPlace: Sendable {
    private let place: Mutex<Int> = Mutex(0)
    private let count: Int

    init(count: Int) { self.count = count }

    func take() -> Int? {
      place.withLock { place in
        guard place < count else { return nil }
        defer { place += 1 }
        return place
      }
    }

    func stop() { place.withLock { $0 = count } }
  }
}
