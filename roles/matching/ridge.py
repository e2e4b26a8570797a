"""The heart of kernel ridge regression: a large symmetric system, solved in its own memory, one block at a time."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
BLOCK = 256


def solved(matrix: Array, right: Array, probes: NDArray[np.int64]) -> tuple[Array, Array]:
    """x of matrix @ x = right, and what the inverse has on its diagonal at the probes.

    The matrix must be symmetric and positive, and is used up: no copy of it is made.
    """
    size = len(matrix)
    steps = [(begin, min(begin + BLOCK, size)) for begin in range(0, size, BLOCK)]
    inverses = []
    for begin, end in steps:
        own = np.linalg.cholesky(matrix[begin:end, begin:end])
        matrix[begin:end, begin:end] = own
        inverses.append(np.asarray(np.linalg.inv(own), np.float32))
        if end < size:
            below = matrix[end:, begin:end] @ inverses[-1].T
            matrix[end:, begin:end] = below
            for first, last in steps:
                if first >= end:
                    matrix[first:, first:last] -= below[first - end :] @ below[first - end : last - end].T
    units = np.zeros((size, len(probes)), np.float32)
    units[probes, np.arange(len(probes))] = 1.0
    found = np.concatenate([right, units], axis=1)
    for (begin, end), inverse in zip(steps, inverses, strict=True):
        found[begin:end] = inverse @ (found[begin:end] - matrix[begin:end, :begin] @ found[:begin])
    diagonal = np.einsum("ij,ij->j", found[:, right.shape[1] :], found[:, right.shape[1] :])
    found = found[:, : right.shape[1]].copy()
    for (begin, end), inverse in zip(reversed(steps), reversed(inverses), strict=True):
        found[begin:end] = inverse.T @ (found[begin:end] - matrix[end:, begin:end].T @ found[end:])
    return found, np.asarray(diagonal, np.float32)
