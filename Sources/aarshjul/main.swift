print("aarshjul")
