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

  /// The part that one klant period plays in one group of dossiers.
  private struct Aandeel {
    let groep: Int32
    let van: Int32
    let tot: Int32
    let periode: Int
    let rijen: [Int]
  }

  /// The periods of benefits in the order of their first row.
  package func build() -> [Dossierperiode] {
    let groups: [Int32] = groupDossiers()
    var shares: [Aandeel] = []
    for (number, periode) in perioden.enumerated() {
      var perGroep: [(groep: Int32, rijen: [Int])] = []
      for index in periode.rijen {
        let group: Int32 = groups[Int(all[index].rij.dossier)]
        if let place = perGroep.firstIndex(where: { $0.groep == group }) { perGroep[place].rijen.append(index) } else { perGroep.append((group, [index])) }
      }
      for (groep, rijen) in perGroep {
        let van: Int32 = rijen.map { all[$0].rij.van }.min() ?? 0
        let tot: Int32 = rijen.map { all[$0].rij.tot }.max() ?? 0
        shares.append(Aandeel(groep: groep, van: van, tot: tot, periode: number, rijen: rijen))
      }
    }
    shares.sort { ($0.groep, $0.van, $0.periode) < ($1.groep, $1.van, $1.periode) }
    var result: [Dossierperiode] = []
    var current: [Aandeel] = []
    var end: Int32 = 0
    for share in shares {
      if let first = current.first, first.groep == share.groep, end == Dag.open || share.van <= end || share.van - end - 1 <= onderbreking {
        current.append(share)
        end = max(end, share.tot)
        continue
      }
      if !current.isEmpty { result.append(made(current)) }
      current = [share]
      end = share.tot
    }
    if !current.isEmpty { result.append(made(current)) }
    return result.sorted { ($0.rijen[0], $0.van) < ($1.rijen[0], $1.van) }
  }

  /// Dossiers in which the same klant is aanvrager within one period follow each other: a number for each group.
  private func groupDossiers() -> [Int32] {
    let size: Int = Int(all.map(\.rij.dossier).max() ?? 0) + 1
    var parent: [Int32] = (0..<size).map { Int32($0) }
    func root(_ dossier: Int32) -> Int32 {
      var node: Int32 = dossier
      while parent[Int(node)] != node {
        parent[Int(node)] = parent[Int(parent[Int(node)])]
        node = parent[Int(node)]
      }
      return node
    }
    for periode in perioden {
      let own: [Int] = periode.rijen.filter { !all[$0].rij.isPartner }
      for (earlier, later) in zip(own, own.dropFirst()) {
        let (one, other): (Int32, Int32) = (root(all[earlier].rij.dossier), root(all[later].rij.dossier))
        if one != other { parent[Int(max(one, other))] = min(one, other) }
      }
    }
    return (0..<size).map { root(Int32($0)) }
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

  /// The reason of the person who ended last; where that is the partner's cause, the partner's own reason.
  private func reason(_ shares: [Aandeel]) -> (Int32, Bool) {
    let ends: [Uitkering] = shares.map { share in
      let rows: [Uitkering] = share.rijen.map { all[$0] }
      return rows.max { left, right in (left.rij.tot, left.rij.redenEinde == 0 ? 0 : 1, left.rij.van) < (right.rij.tot, right.rij.redenEinde == 0 ? 0 : 1, right.rij.van) } ?? rows[0]
    }.sorted { left, right in
      if left.rij.tot != right.rij.tot { return left.rij.tot > right.rij.tot }
      if (left.rij.redenEinde == 0) != (right.rij.redenEinde == 0) { return left.rij.redenEinde != 0 }
      return !left.rij.isPartner && right.rij.isPartner
    }
    let last: Uitkering = ends[0]
    guard last.rij.redenEinde == partnerreden, partnerreden != 0 else { return (last.rij.redenEinde, last.verdwenen) }
    let own: Uitkering? = ends.dropFirst().first { $0.rij.redenEinde != partnerreden && $0.rij.redenEinde != 0 }
    return (own?.rij.redenEinde ?? partnerreden, last.verdwenen)
  }
}
