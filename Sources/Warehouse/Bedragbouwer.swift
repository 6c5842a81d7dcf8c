internal import Bijstand

/// The amount of a dossier in a month, counted once for all of its persons.
package struct Dossierbedrag: Sendable {
  package let dossier: Int32
  package let maand: Int32
  package let bedrag: Int64
  package let levering: Int32
  package let regel: Int32
}

/// Finds the amount of every dossier and month: of each stand its own month, of historie every month in which the row ran.
package enum Bedragbouwer {
  private struct Kandidaat {
    let dossier: Int32
    let maand: Int32
    let van: Int32
    let isPartner: Bool
    let looptNog: Bool
    let bedrag: Int64
    let levering: Int32
    let regel: Int32
    let klant: Int32
  }

  /// The amounts by dossier and month; `verschillen` gets the delivered rows whose amount contradicts the one that counts.
  package static func build(
    _ bron: Bronbestand, populatie: Set<Int32>, dossierRang: [Int32], keuze: Peilmaandkeuze, verschillen: inout [(levering: Int32, regel: Int32, klant: Int32)]
  ) -> [Dossierbedrag] {
    var all: [Kandidaat] = []
    all.reserveCapacity(bron.rijen.count)
    for rij in bron.rijen {
      guard let bedrag = rij.bedrag, populatie.contains(rij.kenmerken.regeling), let levering = bron.leveringen[rij.levering], rij.tot >= rij.van else { continue }
      let months: ClosedRange<Int32>
      if levering.isStand {
        months = levering.peilmaand...levering.peilmaand
      } else {
        let first: Int32 = max(keuze.eersteMaand, Datum(dag: rij.van).maandNummer.nummer)
        let last: Int32 = rij.tot == Dag.open ? keuze.peilmaand : min(keuze.peilmaand, Datum(dag: rij.tot).maandNummer.nummer)
        guard first <= last else { continue }
        months = first...last
      }
      for maand in months {
        let month: Maand = Maand(nummer: maand)
        let lastDay: Int32 = month.laatsteDag.dag
        guard rij.van <= lastDay, rij.tot >= month.eersteDag.dag else { continue }
        all.append(
          Kandidaat(
            dossier: rij.dossier, maand: maand, van: rij.van, isPartner: rij.isPartner, looptNog: rij.tot > lastDay, bedrag: bedrag,
            levering: rij.levering, regel: rij.regel, klant: rij.klant))
      }
    }
    // The best candidate of a dossier and month comes first: still running, started last, the aanvrager's, the newest delivery.
    all.sort { left, right in
      if left.dossier != right.dossier { return dossierRang[Int(left.dossier)] < dossierRang[Int(right.dossier)] }
      if left.maand != right.maand { return left.maand < right.maand }
      if left.looptNog != right.looptNog { return left.looptNog }
      if left.van != right.van { return left.van > right.van }
      if left.isPartner != right.isPartner { return right.isPartner }
      return (left.levering, left.bedrag, left.regel) > (right.levering, right.bedrag, right.regel)
    }
    var result: [Dossierbedrag] = []
    var best: Kandidaat?
    for one in all {
      if let known = best, known.dossier == one.dossier, known.maand == one.maand {
        if one.bedrag != known.bedrag, one.levering == known.levering, one.looptNog == known.looptNog, one.looptNog || one.van == known.van {
          verschillen.append((one.levering, one.regel, one.klant))
        }
        continue
      }
      best = one
      result.append(Dossierbedrag(dossier: one.dossier, maand: one.maand, bedrag: one.bedrag, levering: one.levering, regel: one.regel))
    }
    return result
  }
}
