package org.tocsin.domain.advisory;

import java.util.List;
import java.util.regex.Pattern;

/// A substance by its CAS number, its UN number or the notation of its isotope.
///
/// @param value such as `7664-41-7` with the check digit of CAS, `UN1005`, a number from 0004 to
///   3600, or `Cs-137`, whose mass number is not below its element's atomic number. Source:
///   SPECIFICATION.md K-19
public record SubstanceId(String value) {
    private static final Pattern CAS = Pattern.compile("[1-9][0-9]{1,6}-[0-9]{2}-[0-9]");

    /// 0004 to 3600. Source: UN Model Regulations on the Transport of Dangerous Goods, list of
    /// dangerous goods.
    private static final Pattern UN =
            Pattern.compile("UN(?!000[0-3])([0-2][0-9]{3}|3[0-5][0-9]{2}|3600)");

    private static final Pattern ISOTOPE = Pattern.compile("([A-Z][a-z]?)-([1-9][0-9]{0,2})m?");

    /// The chemical elements by atomic number, hydrogen first. Source: IUPAC.
    private static final List<String> ELEMENTS =
            List.of(
                    """
                    H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn
                    Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La
                    Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po
                    At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr Rf Db Sg Bh Hs Mt Ds Rg
                    Cn Nh Fl Mc Lv Ts Og\
                    """
                            .split("\\s+"));

    public SubstanceId {
        if (!isCas(value) && !UN.matcher(value).matches() && !isIsotope(value)) {
            throw new IllegalArgumentException(
                    "a CAS number with its check digit, a UN number from UN0004 to UN3600"
                            + " or an isotope like Cs-137");
        }
    }

    @Override
    public String toString() {
        return "SubstanceId[]";
    }

    /// The last digit is the sum of the others, each times its place from the right, modulo 10.
    private static boolean isCas(String value) {
        if (!CAS.matcher(value).matches()) {
            return false;
        }
        var digits = value.replace("-", "");
        int last = digits.length() - 1;
        int sum = 0;
        for (int place = 1; place <= last; place++) {
            sum += place * (digits.charAt(last - place) - '0');
        }
        return sum % 10 == digits.charAt(last) - '0';
    }

    private static boolean isIsotope(String value) {
        var isotope = ISOTOPE.matcher(value);
        if (!isotope.matches()) {
            return false;
        }
        int atomicNumber = ELEMENTS.indexOf(isotope.group(1)) + 1;
        int massNumber = Integer.parseInt(isotope.group(2));
        return atomicNumber > 0 && massNumber >= atomicNumber && massNumber <= 3 * atomicNumber + 4;
    }
}
