import numpy as np

from crosscheck.grammar.forms import pack_halves, unpack_halves


def test_small_numbers_are_packed_two_a_byte_and_unpacked():
    values = np.random.default_rng(2).integers(-7, 8, (5, 6)).astype(np.int8)
    packed = pack_halves(values)
    assert packed.shape == (5, 3)
    assert packed.dtype == np.uint8
    unpacked = unpack_halves(packed)
    assert unpacked.dtype == np.int8
    assert np.array_equal(unpacked, values)
