/// One period of a benefit, in which its persons come and go.
package struct Dossierperiode: Sendable {
  /// The dossier of the first row.
  package var dossier: Int32
  /// The aanvrager at the beginning.
  package var klant: Int32
  package var van: Int32
  package var tot: Int32
  package var reden: Int32
  package var verdwenen: Bool
  /// All rows by start, the aanvrager's before the partner's.
  package var rijen: [Int]
  /// The klant periods that take part, in order.
  package var klantperioden: [(periode: Int, isPartner: Bool)]
}

/// Makes periods of benefits from the periods of klanten: dossiers that follow each other for one aanvrager are one benefit.
package struct Dossierbouwer {
  private let all: [Uitkering]
  private let perioden: [Samengesteld]
  private let partnerreden: Int32
  private let onderbreking: Int32

  /// `partnerreden` is the number of code 97, the cause lies with the partner.
  package init(_ all: [Uitkering], _ perioden: [Samengesteld], partnerreden: Int32, onderbreking: Int32) {
    self.all = all
    self.perioden = perioden
    self.partnerreden = partnerreden
    self.onderbreking = onderbreking
  }

  /// The part that one klant period plays in one dossier.
  private struct Aandeel {
    let dossier: Int32
    let van: Int32
    let tot: Int32
    let periode: Int
    let rijen: [Int]
  }

  /// The periods of benefits in the order of their first row.
  package func build() -> [Dossierperiode] {
    let stretches: [[Aandeel]] = stretches()
    let groups: [Int] = linked(stretches)
    var perGroep: [Int: [Aandeel]] = [:]
    for (number, stretch) in stretches.enumerated() { perGroep[groups[number], default: []] += stretch }
    return perGroep.keys.sorted().map { made(perGroep[$0] ?? []) }.sorted { ($0.rijen[0], $0.van) < ($1.rijen[0], $1.van) }
  }

  /// The runs of days in which somebody has each dossier.
  private func stretches() -> [[Aandeel]] {
    var shares: [Aandeel] = []
    for (number, periode) in perioden.enumerated() {
      var perDossier: [(dossier: Int32, rijen: [Int])] = []
      for index in periode.rijen {
        let dossier: Int32 = all[index].rij.dossier
        if let place = perDossier.firstIndex(where: { $0.dossier == dossier }) { perDossier[place].rijen.append(index) } else { perDossier.append((dossier, [index])) }
      }
      for (dossier, rijen) in perDossier {
        let van: Int32 = rijen.map { all[$0].rij.van }.min() ?? 0
        let tot: Int32 = rijen.map { all[$0].rij.tot }.max() ?? 0
        shares.append(Aandeel(dossier: dossier, van: van, tot: tot, periode: number, rijen: rijen))
      }
    }
    shares.sort { ($0.dossier, $0.van, $0.periode) < ($1.dossier, $1.van, $1.periode) }
    var result: [[Aandeel]] = []
    var end: Int32 = 0
    for share in shares {
      if let first = result.last?.first, first.dossier == share.dossier, end == Dag.open || share.van <= end || share.van - end - 1 <= onderbreking {
        result[result.count - 1].append(share)
        end = max(end, share.tot)
      } else {
        result.append([share])
        end = share.tot
      }
    }
    return result
  }

  /// Which stretches are one benefit: the same aanvrager, without interruption, opens the next one and leaves nobody behind in the one before.
  private func linked(_ stretches: [[Aandeel]]) -> [Int] {
    var parent: [Int] = Array(stretches.indices)
    func root(_ number: Int) -> Int {
      var node: Int = number
      while parent[node] != node { node = parent[node] }
      return node
    }
    var stretchOf: [Int32: [Int]] = [:]
    for (number, stretch) in stretches.enumerated() { stretchOf[stretch[0].dossier, default: []].append(number) }
    func stretch(of index: Int) -> Int? { stretchOf[all[index].rij.dossier]?.first { number in stretches[number].contains { $0.rijen.contains(index) } } }
    for (periodNumber, periode) in perioden.enumerated() {
      let own: [Int] = periode.rijen.filter { !all[$0].rij.isPartner }
      guard Set(own.map { all[$0].rij.dossier }).count > 1 else { continue }
      for (earlier, later) in zip(own, own.dropFirst()) where all[earlier].rij.dossier != all[later].rij.dossier {
        guard let one = stretch(of: earlier), let other = stretch(of: later) else { continue }
        let start: Int32 = all[later].rij.van
        guard stretches[other].allSatisfy({ $0.van >= start }), stretches[one].allSatisfy({ $0.periode == periodNumber || $0.tot <= start }) else { continue }
        let (first, second): (Int, Int) = (root(one), root(other))
        if first != second { parent[max(first, second)] = min(first, second) }
      }
    }
    return stretches.indices.map { root($0) }
  }

  private func made(_ shares: [Aandeel]) -> Dossierperiode {
    let rows: [Int] = shares.flatMap(\.rijen).sorted { left, right in
      let (a, b): (Uitkeringsrij, Uitkeringsrij) = (all[left].rij, all[right].rij)
      return (a.van, a.isPartner ? 1 : 0, left) < (b.van, b.isPartner ? 1 : 0, right)
    }
    let first: Uitkeringsrij = all[rows[0]].rij
    let tot: Int32 = shares.map(\.tot).max() ?? first.tot
    let (reden, verdwenen): (Int32, Bool) = tot == Dag.open ? (0, false) : reason(shares)
    return Dossierperiode(
      dossier: first.dossier, klant: first.klant, van: first.van, tot: tot, reden: reden, verdwenen: verdwenen, rijen: rows,
      klantperioden: shares.sorted { $0.periode < $1.periode }.map { share in (share.periode, all[share.rijen[0]].rij.isPartner) })
  }

  /// The row of a share that ended last, one with a reason before one without.
  private func last(of share: Aandeel) -> Int {
    share.rijen.max { left, right in
      let (a, b): (Uitkeringsrij, Uitkeringsrij) = (all[left].rij, all[right].rij)
      return (a.tot, a.redenEinde == 0 ? 0 : 1, a.van) < (b.tot, b.redenEinde == 0 ? 0 : 1, b.van)
    } ?? share.rijen[0]
  }

  /// The reason of the person who ended last; where that is the partner's cause, the partner's own reason.
  private func reason(_ shares: [Aandeel]) -> (Int32, Bool) {
    let ends: [Uitkering] = shares.sorted { $0.periode < $1.periode }.map { share in all[last(of: share)] }.sorted { left, right in
      if left.rij.tot != right.rij.tot { return left.rij.tot > right.rij.tot }
      if (left.rij.redenEinde == 0) != (right.rij.redenEinde == 0) { return left.rij.redenEinde != 0 }
      if left.rij.isPartner != right.rij.isPartner { return right.rij.isPartner }
      return left.rij.van < right.rij.van
    }
    let final: Uitkering = ends[0]
    guard final.rij.redenEinde == partnerreden, partnerreden != 0 else { return (final.rij.redenEinde, final.verdwenen) }
    let own: Uitkering? = ends.dropFirst().first { $0.rij.redenEinde != partnerreden && $0.rij.redenEinde != 0 }
    return (own?.rij.redenEinde ?? partnerreden, final.verdwenen)
  }
}
