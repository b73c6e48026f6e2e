// The people of the keyrings that tests make: a keyholder, somebody who is none, and one who looks after the computer.

export const rae = {
  id: '6f0e7f3e-5df5-4a45-9c6f-2f0d8d2f9a11',
  role: 'specialist',
  isKeyholder: true,
} as const;

export const bea = {
  id: '51d0a1c6-0f4f-4a51-bb0e-7f1f5c1f1d33',
  role: 'specialist',
  isKeyholder: false,
} as const;

export const tom = {
  id: '0a3c3e0e-55d2-4b1b-8d26-6a8b4f0f7c22',
  role: 'administrator',
  isKeyholder: false,
} as const;
