### What is said of units, to the pupil, then to the author.

code-wrong-unit = { $named ->
    [yes] “{ $unit }” is a unit of { $mine ->
            [length] length
            [area] area
            [volume] volume
            [mass] mass
            [time] time
            [speed] speed
            [acceleration] acceleration
            [force] force
            [energy] energy
            [power] power
            [pressure] pressure
            [current] electric current
            [charge] electric charge
            [voltage] voltage
            [resistance] resistance
            [capacity] capacitance
            [conductance] conductance
            [induction] magnetic field
            [inductance] inductance
            [temperature] temperature
            [amount] amount of substance
            [concentration] concentration
            [density] density
            [molar-mass] molar mass
            [molar-volume] molar volume
            [frequency] frequency
            [angle] angle
            [angular-speed] angular speed
            [activity] activity
            [flow] flow
            [mass-flow] mass flow
            [stiffness] stiffness
            [momentum] momentum
            [vergence] vergence
            [heat-capacity] heat capacity
            [specific-heat] specific heat
            [specific-energy] energy per mass
            [field] electric field
            [data] data
            [ratio] ratio
            [intensity] luminous intensity
            [lighting] illuminance
           *[money] money
        }. Here a unit of { $wanted ->
            [length] length
            [area] area
            [volume] volume
            [mass] mass
            [time] time
            [speed] speed
            [acceleration] acceleration
            [force] force
            [energy] energy
            [power] power
            [pressure] pressure
            [current] electric current
            [charge] electric charge
            [voltage] voltage
            [resistance] resistance
            [capacity] capacitance
            [conductance] conductance
            [induction] magnetic field
            [inductance] inductance
            [temperature] temperature
            [amount] amount of substance
            [concentration] concentration
            [density] density
            [molar-mass] molar mass
            [molar-volume] molar volume
            [frequency] frequency
            [angle] angle
            [angular-speed] angular speed
            [activity] activity
            [flow] flow
            [mass-flow] mass flow
            [stiffness] stiffness
            [momentum] momentum
            [vergence] vergence
            [heat-capacity] heat capacity
            [specific-heat] specific heat
            [specific-energy] energy per mass
            [field] electric field
            [data] data
            [ratio] ratio
            [intensity] luminous intensity
            [lighting] illuminance
           *[money] money
        } is needed, such as { $asked }.
   *[no] The unit is not the right one: the result is wanted in { $asked }.
}
code-missing-unit = The unit is missing: a number alone does not say what is measured.
code-prefix = { $why ->
    [area] This is what you get by converting the area like a length. 1 m = 100 cm, but 1 m² = 100² cm².
    [volume] This is what you get by converting the volume like a length or an area. 1 m = 100 cm, but 1 m³ = 100³ cm³.
   *[other] Your answer is right up to a power of 10: check the conversion from { $unit } to { $asked }.
}
code-unknown-unit = { $suggestion ->
    [none] I do not know the unit “{ $unit }”: answer for instance in { $asked }.
   *[other] I do not know the unit “{ $unit }”. Did you mean { $suggestion }?
}

E220 = The key “{ $key }” has no unit.
    .help = Write it after the number: 9.81 m/s^2, or give the option `unit`.
    .page = An answer of type `quantity` is a number and a unit; for a number alone take `number`.

option-quantity-tolerance = Accepted distance to the key, in its unit (`0.05`), or a share of the key (`5%`).
option-quantity-decimals = Decimals to write, counted in the unit of the key, which is rounded so.
option-quantity-sigfigs = Significant figures to write, the key rounded so in the unit typed.
option-quantity-accuracy = Of the significant figures asked for, how many need be right.
option-quantity-form = How the number must be written.
option-quantity-exact = The exact value is asked for: `√13 cm`, not `3,6 cm`.
option-quantity-range = Values that are right too, in the key's unit, both ends included.
option-quantity-unit = Unit asked for, where the key does not say it or says another one.
option-quantity-convert = Whether any compatible unit may be typed; `false`: only the unit asked for.
option-quantity-unit-score = Share of the mark kept when the value is right and the unit missing or wrong.
